import { isDay } from '../../contract/calendar-day.ts';
import { experienceKinds, experienceStatuses, recordFilterNames } from '../../contract/experience.ts';
import type { RecordFilter } from '../../contract/experience.ts';
import { Problem } from '../../contract/problem.ts';

type Name = (typeof recordFilterNames)[number];

/** What of the record is asked for. Throws a Problem for a value that cannot be meant. */
export function readRecordFilter(query: URLSearchParams): RecordFilter {
  const given = recordFilterNames.flatMap((name) => {
    const value = query.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  for (const [name, value] of given) {
    if (!isPossible(name, value)) {
      throw new Problem('invalid-parameter', `The parameter ${name} has the value "${value.slice(0, 100)}".`);
    }
  }
  return Object.fromEntries(given);
}

function isPossible(name: Name, value: string): boolean {
  switch (name) {
    case 'since':
    case 'until':
      return isDay(value);
    case 'kind':
      return experienceKinds.some((kind) => kind === value);
    case 'status':
      return experienceStatuses.some((status) => status === value);
    case 'score':
      return /^\d{1,3}(?:\.\d{1,6})?$/.test(value) && Number(value) <= 100;
    default:
      return true;
  }
}
