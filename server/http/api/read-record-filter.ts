import { recordFilterNames } from '../../contract/experience.ts';
import type { RecordFilter } from '../../contract/experience.ts';
import { isFilterValue } from '../../contract/filter-value.ts';
import { Problem } from '../../contract/problem.ts';

/** What of the record is asked for. Throws a Problem for a value that cannot be meant. */
export function readRecordFilter(query: URLSearchParams): RecordFilter {
  const given = recordFilterNames.flatMap((name) => {
    const value = query.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  for (const [name, value] of given) {
    if (!isFilterValue(name, value)) {
      throw new Problem('invalid-parameter', `The parameter ${name} has the value "${value.slice(0, 100)}".`);
    }
  }
  return Object.fromEntries(given);
}
