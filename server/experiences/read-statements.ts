import type { Statement } from '../contract/xapi/statement.ts';
import type { UnplacedStatement } from '../store/experience-store.ts';
import type { CountedStatement } from './derive/facts.ts';

/** A Statement, taken apart. */
export type ReadStatement = CountedStatement & { readonly credentialKey: string };

/** What is kept in memory: so many Statements, and so many characters of their JSON. */
const most = 2_500;
const mostText = 8_000_000;

export type StatementReader = ReturnType<typeof createStatementReader>;

/**
 * Takes Statements apart, and remembers the last ones: a group is derived soon after its Statements got their places.
 * What a sequence stands for never changes, so nothing that is remembered becomes wrong.
 */
export function createStatementReader(find: (sequence: number) => UnplacedStatement | undefined) {
  const known = new Map<number, { readonly read: ReadStatement; readonly length: number }>();
  let text = 0;

  function read({ sequence, json, at, credentialKey }: UnplacedStatement): ReadStatement {
    const present = known.get(sequence);
    if (present !== undefined) return present.read;
    const made = { sequence, statement: JSON.parse(json) as Statement, at, credentialKey };
    known.set(sequence, { read: made, length: json.length });
    text += json.length;
    forgetOldest();
    return made;
  }

  function forgetOldest(): void {
    for (const [sequence, { length }] of known) {
      if (known.size <= most && text <= mostText) return;
      known.delete(sequence);
      text -= length;
    }
  }

  return {
    read,

    /** Undefined where there is no such Statement any more. */
    find(sequence: number): ReadStatement | undefined {
      const present = known.get(sequence);
      if (present !== undefined) return present.read;
      const found = find(sequence);
      return found && read(found);
    },

    forgetAll(): void {
      known.clear();
      text = 0;
    },
  };
}
