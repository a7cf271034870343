// What of the record is shown, as the page keeps it in its address.
import { isDay } from '../../server/contract/calendar-day.ts';
import { experienceKinds, experienceStatuses, recordFilterNames } from '../../server/contract/experience.ts';
import type { RecordFilter } from '../../server/contract/experience.ts';

export type FilterName = (typeof recordFilterNames)[number];

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

/** An address may come from anywhere: what the server would refuse is left out. */
function isPossible(name: FilterName, value: string): boolean {
  if (name === 'words') return value !== '';
  if (value.trim() === '') return false;
  switch (name) {
    case 'since':
    case 'until':
      return isDay(value);
    case 'kind':
      return experienceKinds.some((kind) => kind === value);
    case 'status':
      return experienceStatuses.some((status) => status === value);
    case 'score':
      return /^\d{1,3}$/.test(value) && Number(value) <= 100;
    default:
      return true;
  }
}
