import type { CsvMeaning } from '../csv-mapping.ts';
import { deedOf, verbOfDeed } from '../deed-verbs.ts';
import type { Verb } from '../xapi/verb.ts';

const failed: Verb = { id: 'http://adlnet.gov/expapi/verbs/failed', display: { en: 'failed', es: 'no aprobó' } };
const begun: Verb = { id: 'http://adlnet.gov/expapi/verbs/initialized', display: { en: 'began', es: 'empezó' } };

/** The Verb of a row: by how it ended, else the one of all rows; "completed" where that is none of the list. */
export function verbOf(meaning: CsvMeaning | null, verb: string): Verb {
  switch (meaning) {
    case 'failed':
      return failed;
    case 'begun':
      return begun;
    case 'passed':
      return verbOfDeed.passed;
    case 'attended':
      return verbOfDeed.attended;
    case 'completed': {
      // "Completed" of a list of books is "read".
      const deed = deedOf(verb);
      return deed === undefined || deed === 'passed' || deed === 'attended' ? verbOfDeed.completed : verbOfDeed[deed];
    }
    case 'nothing':
    case null:
      return verbOfDeed[deedOf(verb) ?? 'completed'];
  }
}
