// What wrappers of SCORM courses send: attempts as Activities of their own, in the grouping.
import { describe, expect, it } from 'vitest';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const arrived = arrivedAt.slice(0, 10);

describe('SCORM', () => {
  const lesson = activityNamed('https://lms.example.org/scorm/1', 'Ladders', 'lesson');
  const attempt = (number: number) => ({
    grouping: [
      activityNamed('https://lms.example.org/scorm', 'Safety', 'course'),
      activityNamed(`https://lms.example.org/scorm/1?attempt=${number}`, undefined, 'attempt'),
    ],
    category: ['https://w3id.org/xapi/scorm'],
  });

  it('goes on with what was suspended, and tells attempts apart', () => {
    const statements = [
      said('initialized', lesson, { ...attempt(1), minute: 0 }),
      said('suspended', lesson, { ...attempt(1), minute: 5, result: { duration: 'PT5M' } }),
      said('resumed', lesson, { ...attempt(1), minute: 60 }),
      said('terminated', lesson, { ...attempt(1), minute: 63, result: { duration: 'PT3M' } }),
      said('initialized', lesson, { ...attempt(2), minute: 90 }),
      said('completed', lesson, { ...attempt(2), minute: 95, result: { completion: true, score: { scaled: 0.6 } } }),
      said('terminated', lesson, { ...attempt(2), minute: 95, result: { duration: 'PT5M' } }),
    ];
    expect(story(statements)).toEqual(['lesson "Ladders": completed, 60 %, 780 s, 2 attempts, 2025-06-01']);
  });

  it('takes progress for no score', () => {
    const progressed = said('progressed', lesson, { ...attempt(1), result: { score: { scaled: 0.75 } } });
    expect(story([progressed])).toEqual([`lesson "Ladders": in-progress 75 %, 1 attempt, ${arrived}`]);
  });
});
