import { describe, expect, it } from 'vitest';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const arrived = arrivedAt.slice(0, 10);

describe('what was sent without registration', () => {
  const whole = activityNamed('https://tools.example.org/fire', 'Fire drill', 'course');

  it('is begun again after its end', () => {
    const statements = [
      said('attempted', whole, { minute: 0, result: { duration: 'PT0S' } }),
      said('failed', whole, { minute: 9, result: { success: false, score: { scaled: 0.4 }, duration: 'PT9M' } }),
      said('attempted', whole, { minute: 30 }),
      said('passed', whole, { minute: 40, result: { success: true, score: { scaled: 0.9 }, duration: 'PT10M' } }),
      said('experienced', whole, { minute: 90 }),
    ];
    expect(story(statements)).toEqual(['course "Fire drill": passed, 90 %, 1140 s, 2 attempts, 2025-06-01']);
  });

  it('is failed as long as it was not passed', () => {
    const failed = said('failed', whole, { result: { success: false, completion: true, score: { raw: 3, max: 10 } } });
    expect(story([failed])).toEqual([`course "Fire drill": failed, 3 of 10 = 30 %, 1 attempt, ${arrived}`]);
  });
});
