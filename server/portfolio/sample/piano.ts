// Piano practice, about once a week for a year, with a holiday and weeks that had no time for it.
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity } from './told-statement.ts';

const piano = anActivity(
  'https://practice.example/piano',
  'http://localhost/cairn/activity-types/practice',
  'Piano practice',
  'Práctica de piano',
);

const weeks = 52;
const without = new Set([7, 15, 16, 17, 29, 38, 44]);

export function tellPiano(telling: Telling): void {
  for (let week = weeks; week >= 0; week -= 1) {
    if (without.has(week)) continue;
    // Longer towards today, and never twice the same: a habit that grew.
    const length = 20 + ((week * 13) % 17) + Math.round((weeks - week) / 3);
    telling.tell(telling.at(week * 7 + 1 + (week % 4), 19, (week * 7) % 50), {
      verb: verbs.practised,
      object: piano,
      result: { duration: `PT${length}M` },
      ...(week % 10 === 3 && { context: { platform: telling.say('Music school', 'Escuela de música') } }),
    });
  }
}
