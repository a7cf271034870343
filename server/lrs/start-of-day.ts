/**
 * When a day such as `2026-11-22` begins on this machine, or one that comes so many days later, in milliseconds since
 * 1970.
 */
export function startOfDay(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Not by the constructor, which takes the year 26 for 1926.
  return new Date(2000, 0, 1).setFullYear(year, month - 1, date + later);
}
