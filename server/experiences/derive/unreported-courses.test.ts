import { describe, expect, it } from 'vitest';
import { deriveFrom } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const site = activityNamed('https://moodle.example.org', 'Moodle', 'http://id.tincanapi.com/activitytype/lms');

describe('a course that nobody reports as a whole', () => {
  const test = (number: number) =>
    activityNamed(`https://lms.example.org/test/${number}`, `Test ${number}`, 'assessment');
  const of = (id: string, name: string, type = 'course') => ({ grouping: [activityNamed(id, name, type)] });
  const result = (scaled: number) => ({ success: scaled >= 0.5, score: { scaled } });

  it('is passed by passing its tests, with their mean', () => {
    const around = of('https://lms.example.org/course/1', 'Spanish A1');
    const statements = [
      said('passed', test(1), { ...around, minute: 0, result: { ...result(0.7), duration: 'PT5M' } }),
      said('passed', test(2), { ...around, minute: 10, result: { ...result(0.5), duration: 'PT6M' } }),
    ];
    expect(story(statements)[0]).toBe('course "Spanish A1": passed, 60 %, 660 s, 1 attempt, 2025-06-01');
  });

  it('is in progress while one of its tests is open', () => {
    const around = of('https://lms.example.org/course/1', 'Spanish A1');
    const statements = [
      said('passed', test(1), { ...around, minute: 0, result: result(0.7) }),
      said('attempted', test(2), { ...around, minute: 10 }),
    ];
    expect(story(statements)[0]).toBe('course "Spanish A1": in-progress, 70 %, 1 attempt, 2025-06-01');
  });

  it('is not shown with one part only: that tells where it lies', () => {
    const all = deriveFrom([said('passed', test(1), of('https://lms.example.org/course/1', 'Spanish A1'))]);
    expect(all.get('https://lms.example.org/course/1')).toMatchObject({ isShown: false, title: 'Spanish A1' });
    expect(all.get(test(1).id)).toMatchObject({ holder: null, parent: 'https://lms.example.org/course/1' });
  });

  it('makes a programme of all its courses', () => {
    const around = of('https://lms.example.org/programme/languages', 'Languages', 'http://example.org/types/programme');
    const one = (number: number) => activityNamed(`https://lms.example.org/course/${number}`, `A${number}`, 'course');
    const statements = [1, 2].map((number) =>
      said('passed', one(number), { ...around, minute: number, result: { ...result(0.8), duration: 'PT1H' } }),
    );
    expect(story(statements)).toEqual([
      'programme "Languages": passed, 80 %, 7200 s, 1 attempt, 2025-06-01',
      '- course "A1": passed, 80 %, 3600 s, 1 attempt, 2025-06-01',
      '- course "A2": passed, 80 %, 3600 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('lies in the narrowest of what a grouping lists, and that in the wider', () => {
    const programme = activityNamed('https://lms.example.org/p', 'Languages', 'http://example.org/types/programme');
    const whole = activityNamed('https://lms.example.org/c', 'Spanish A1', 'course');
    const all = deriveFrom([said('passed', test(1), { grouping: [programme, site, whole] })]);
    expect(all.get(test(1).id)?.parent).toBe(whole.id);
    expect(all.get(whole.id)?.parent).toBe(programme.id);
  });
});
