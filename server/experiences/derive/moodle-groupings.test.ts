// What Moodle sends where it names the site and the course in the grouping of each Statement.
import { describe, expect, it } from 'vitest';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const site = activityNamed('https://moodle.example.org', 'Moodle', 'http://id.tincanapi.com/activitytype/lms');
const moodleCourse = activityNamed(
  'https://moodle.example.org/course/view.php?id=3',
  'Historia',
  'http://id.tincanapi.com/activitytype/lms/course',
);
const moodle = { grouping: [site, moodleCourse] };

describe('Moodle', () => {
  it('counts the attempts at a quiz without grades', () => {
    const quiz = activityNamed('https://moodle.example.org/mod/quiz/view.php?id=5', 'Repaso', 'assessment');
    const attempt = (number: number) =>
      activityNamed(`https://moodle.example.org/mod/quiz/attempt.php?attempt=${number}`, 'Attempt', 'attempt');
    const around = { grouping: [site, moodleCourse, quiz] };
    const statements = [
      said('http://id.tincanapi.com/verb/viewed', quiz, { ...moodle, minute: 0 }),
      said('http://activitystrea.ms/start', attempt(1), { ...around, minute: 1 }),
      said('completed', attempt(1), { ...around, minute: 9, result: { completion: true, duration: 'PT8M' } }),
      said('http://activitystrea.ms/start', attempt(2), { ...around, minute: 20 }),
    ];
    expect(story(statements)).toEqual(['quiz "Repaso": completed, 480 s, 2 attempts, 2025-06-01']);
  });

  it('shows a course once two things of it are known', () => {
    const assignment = activityNamed('https://moodle.example.org/mod/assign/view.php?id=6', 'Ensayo', 'assessment');
    const page = activityNamed('https://moodle.example.org/mod/page/view.php?id=7', 'Roma');
    const statements = [
      said('http://activitystrea.ms/submit', assignment, { ...moodle, minute: 0 }),
      said('scored', assignment, {
        ...moodle,
        minute: 300,
        result: { success: true, score: { raw: 7, min: 0, max: 10 } },
      }),
      said('http://id.tincanapi.com/verb/viewed', page, { ...moodle, minute: 400 }),
    ];
    expect(story(statements)).toEqual([
      'course "Historia": in-progress, 7 of 10 = 70 %, 1 attempt, 2025-06-01',
      '- assignment "Ensayo": passed, 7 of 10 = 70 %, 1 attempt, 2025-06-01',
      '- page "Roma": http://id.tincanapi.com/verb/viewed, 1 attempt, 2025-06-01',
    ]);
  });

  it('tells nothing of logging in and of the site itself', () => {
    const statements = [
      said('https://brindlewaye.com/xAPITerms/verbs/loggedin', site),
      said('http://id.tincanapi.com/verb/viewed', site),
    ];
    expect(story(statements)).toEqual([]);
  });
});
