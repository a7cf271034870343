/** The id under which a Statement will be at a destination. */
export type NewId = { readonly sequence: number; readonly id: string };

/** Tells, by the original id, under which id what is decided together will be there. */
export type NewIds = { find(id: string): NewId | undefined };

/**
 * Notes the new ids of one decision as they are found. Few Statements refer to others, so only those that were asked
 * for are worth keeping.
 */
export function createNewIds() {
  const all = new Map<string, NewId>();
  const asked = new Map<string, NewId>();

  return {
    add(originalId: string, newId: NewId): void {
      all.set(originalId.toLowerCase(), newId);
    },

    find(originalId: string): NewId | undefined {
      const id = originalId.toLowerCase();
      const found = all.get(id);
      if (found) asked.set(id, found);
      return found;
    },

    /** Only what was asked for so far. */
    asked(): NewIds {
      return { find: (originalId) => asked.get(originalId.toLowerCase()) };
    },
  };
}
