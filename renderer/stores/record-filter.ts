// What of the record is shown, as the page keeps it in its address.
import { recordFilterNames } from '../../server/contract/experience.ts';
import type { RecordFilter } from '../../server/contract/experience.ts';
import { isFilterValue } from '../../server/contract/filter-value.ts';
import type { FilterName } from '../../server/contract/filter-value.ts';

/** The part of an address that filters, in one order and without anything else: the same for the same filter. */
export function filterOf(address: URLSearchParams): string {
  const filter = new URLSearchParams();
  for (const name of recordFilterNames) {
    const value = address.get(name) ?? (name === 'words' ? address.get('filter') : null) ?? '';
    if (isPossible(name, value)) filter.set(name, value);
  }
  return filter.toString();
}

export function recordFilter(filter: string): RecordFilter {
  return Object.fromEntries(new URLSearchParams(filter));
}

/** The same filter with other values; an empty one takes a condition away. */
export function withFilter(filter: string, changes: RecordFilter): string {
  return filterOf(new URLSearchParams({ ...recordFilter(filter), ...changes }));
}

/** What is filtered by, in the order of the names. */
export function activeFilters(filter: string): readonly (readonly [FilterName, string])[] {
  const values = recordFilter(filter);
  return recordFilterNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** An address may come from anywhere: what the server would refuse is left out. Words are as they were typed. */
function isPossible(name: FilterName, value: string): boolean {
  return name === 'words' ? value !== '' : value.trim() !== '' && isFilterValue(name, value);
}
