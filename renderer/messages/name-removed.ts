import type { Removal } from '../../server/contract/removal.ts';
import { countStatements } from './count-statements.ts';
import type { Formats } from './formats.ts';
import { emphasis, phrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** What was deleted, by how it was chosen. Only the sample record has a name of its own in each language. */
export function nameRemoved(
  formats: Formats,
  sample: Phrase,
): Record<Removal['choice'], (about: string, count: number) => Phrase> {
  const { date } = formats.calendar;
  const period = (from: string, to: string) => (from === to ? date(from) : `${date(from)} – ${date(to)}`);
  return {
    statements: (about, count) =>
      about === '' ? phrase`${countStatements(count, formats)}` : phrase`${emphasis(about)}`,
    experience: (about) => phrase`${emphasis(about)}`,
    period: (about) => {
      const [from = '', to = ''] = about.split('/');
      return phrase`${emphasis(period(from, to))}`;
    },
    sample: () => sample,
  };
}
