import type { GroupKey } from '../store/experience-store.ts';
import type { Store } from '../store/open-store.ts';
import type { Safely } from './place-statements.ts';
import { readStatement } from './read-statements.ts';
import type { ReadStatement } from './read-statements.ts';

/** Statements of a group that are read at once. */
const slice = 100;

/** The Statements of a large group that have been read so far. */
type Reading = { readonly group: GroupKey; readonly statements: readonly ReadStatement[]; readonly changes: number };

/** Reads the Statements of groups, piece by piece where there are many. */
export function createGroupReader({ experiences, experienceGroups }: Store, safely: Safely) {
  let reading: Reading | undefined;
  /** Counts what may have changed any group. */
  let changes = 0;

  function goOn(group: GroupKey): Reading {
    const isSame =
      reading?.group.experience === group.experience &&
      reading.group.attempt === group.attempt &&
      reading.changes === changes;
    return reading && isSame ? reading : { group, statements: [], changes };
  }

  return {
    /** Reads more of a group; returns all of its Statements once they are read. */
    readMore(group: GroupKey): readonly ReadStatement[] | undefined {
      const present = goOn(group);
      const above = present.statements.at(-1)?.sequence ?? 0;
      const sequences = experienceGroups.sequences(group, above, slice);
      const more = sequences.flatMap((sequence) => experiences.findStatement(sequence) ?? []);
      // Not in place: what a piece that was undone had read would be read again.
      const statements = [...present.statements, ...more.map((found) => readStatement(found, safely))];
      reading = sequences.length === slice ? { ...present, statements } : undefined;
      return reading === undefined ? statements : undefined;
    },

    /** Says that any group may have become another. */
    noteChange(): void {
      changes += 1;
    },
  };
}
