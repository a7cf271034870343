import { isDeepStrictEqual } from 'node:util';
import type { Statement } from '../../server/contract/xapi/statement.ts';

/** What a destination keeps, by id, as an LRS does: the same Statement may come again, another one may not. */
export function createKeptStatements() {
  const kept = new Map<string, Statement>();
  const conflicts: string[] = [];
  let repeated = 0;

  return {
    keep(statements: readonly Statement[]): void {
      for (const statement of statements) {
        const { id = '' } = statement;
        const known = kept.get(id);
        if (!known) kept.set(id, statement);
        else if (isDeepStrictEqual(known, statement)) repeated += 1;
        else conflicts.push(id);
      }
    },

    list: (): readonly Statement[] => [...kept.values()],

    /** Ids that came again with another content. */
    conflicts: (): readonly string[] => conflicts,

    /** How many came again as they were. */
    repeated: () => repeated,
  };
}
