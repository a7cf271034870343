import type { CsvMapping } from '../contract/csv-mapping.ts';
import { verbOfDeed } from '../contract/deed-verbs.ts';

/** All rows are the learner's, with a title and a date. */
export function aCsvMapping(some: Partial<CsvMapping> = {}): CsvMapping {
  return {
    person: null,
    title: 'Title',
    fixedTitle: '',
    activity: null,
    when: 'Date',
    dayFirst: true,
    zone: 'UTC',
    verb: verbOfDeed.completed.id,
    status: null,
    score: null,
    scoreMin: null,
    scoreMax: null,
    duration: null,
    description: null,
    comment: null,
    kept: [],
    ...some,
  };
}
