import { describe, expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const arrived = arrivedAt.slice(0, 10);

describe('what people tell by hand', () => {
  it('is done, each time', () => {
    const yoga: Activity = { id: 'https://example.org/yoga', definition: { name: { es: 'Yoga', en: 'Yoga' } } };
    const statements = [1, 2, 3].map((week) =>
      said('attended', yoga, { minute: week * 10_080, result: { duration: 'PT1H30M', completion: true } }),
    );
    expect(story(statements)).toEqual(['event "Yoga": attended, 16200 s, 3 attempts, 2025-06-08 to 2025-06-22']);
  });

  it('has the name in the best language', () => {
    const book: Activity = {
      id: 'https://example.org/b',
      definition: { name: { 'es-MX': 'Cien años', fr: 'Cent ans' }, type: 'http://activitystrea.ms/schema/1.0/book' },
    };
    const read = said('http://activitystrea.ms/schema/1.0/read', book);
    const done = `http://activitystrea.ms/schema/1.0/read, 1 attempt, ${arrived}`;
    expect(story([read], ['es'])).toEqual([`reading "Cien años": ${done}`]);
    expect(story([read], ['fr-CA'])).toEqual([`reading "Cent ans": ${done}`]);
  });

  it('may be a plan', () => {
    const planned: Statement = {
      ...said('http://activitystrea.ms/schema/1.0/planned', { id: 'https://example.org' }),
      object: { objectType: 'SubStatement', ...pick(said('attended', activityNamed('https://example.org/x', 'Fair'))) },
    };
    expect(story([planned])).toEqual([`other "Fair": registered, 1 attempt, ${arrived}`]);
  });

  it('may be a badge', () => {
    const badge = activityNamed('https://b.example.org/1', 'Team player', 'http://id.tincanapi.com/activitytype/badge');
    const earned = said('http://id.tincanapi.com/verb/earned', badge);
    expect(story([earned])).toEqual([
      `achievement "Team player": http://id.tincanapi.com/verb/earned, 1 attempt, ${arrived}`,
    ]);
  });
});

function pick({ actor, verb, object }: Statement) {
  if (object.objectType === 'SubStatement') throw new Error('A SubStatement cannot hold another.');
  return { actor, verb, object };
}
