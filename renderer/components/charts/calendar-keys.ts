import { addDays, startOfWeek } from './days.ts';

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };

/** The day that a key leads to from `day`, within `first`…`last`; undefined when the key means nothing here. */
export function dayByKey(
  key: string,
  day: string,
  { first, last, firstWeekday }: { readonly first: string; readonly last: string; readonly firstWeekday: number },
): string | undefined {
  const step = steps[key];
  if (step !== undefined) return within(addDays(day, step), day);
  switch (key) {
    case 'Home':
      return startOfWeek(day, firstWeekday);
    case 'End':
      return earlierOf(addDays(startOfWeek(day, firstWeekday), 6), last);
    case 'PageUp':
      return laterOf(addDays(day, -28), first);
    case 'PageDown':
      return earlierOf(addDays(day, 28), last);
    default:
      return undefined;
  }

  function within(wanted: string, instead: string): string {
    return wanted < first || wanted > last ? instead : wanted;
  }
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
