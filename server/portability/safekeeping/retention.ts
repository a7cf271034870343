import type { BackupSettings } from '../../contract/safekeeping.ts';

export type DatedBackup = {
  readonly name: string;
  /** ISO 8601. */
  readonly madeAt: string;
};

const dayMilliseconds = 86_400_000;

/**
 * Those backups that need not be kept any longer. Of each of the newest days, weeks and months (in UTC) that have one,
 * so many of each, the newest stays; and so do all of the last day before the newest.
 */
export function toForget<T extends DatedBackup>(
  backups: readonly T[],
  { days, weeks, months }: Pick<BackupSettings, 'days' | 'weeks' | 'months'>,
): T[] {
  const newestFirst = backups.toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
  const newest = Date.parse(newestFirst[0]?.madeAt ?? '');
  const kept = new Set<T>([
    ...newestFirst.filter(({ madeAt }) => newest - Date.parse(madeAt) < dayMilliseconds),
    ...newestOfEach(newestFirst, dayOf, days),
    ...newestOfEach(newestFirst, weekOf, weeks),
    ...newestOfEach(newestFirst, ({ madeAt }) => madeAt.slice(0, 7), months),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<T>(newestFirst: readonly T[], periodOf: (backup: T) => unknown, most: number): T[] {
  const found = new Map<unknown, T>();
  for (const backup of newestFirst) {
    const period = periodOf(backup);
    if (!found.has(period)) found.set(period, backup);
  }
  return [...found.values()].slice(0, most);
}

function dayOf({ madeAt }: DatedBackup): number {
  return Math.floor(Date.parse(madeAt) / dayMilliseconds);
}

/** From Monday on: 1970 began on a Thursday. */
function weekOf(backup: DatedBackup): number {
  return Math.floor((dayOf(backup) + 3) / 7);
}
