import { isDay } from './calendar-day.ts';
import { experienceKinds, experienceStatuses } from './experience.ts';
import type { recordFilterNames } from './experience.ts';

export type FilterName = (typeof recordFilterNames)[number];

/** Whether a filter can mean this value, which is not blank. A score is in percent. */
export function isFilterValue(name: FilterName, value: string): boolean {
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
