import { isSameStatement } from '../../contract/xapi/compare-statements.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { Item } from './read-parts.ts';

/** A Statement whose id stood before in the same import, in another text, and at which number that was. */
export type Repeated = { readonly number: number; readonly value: Statement };

/** More of them count as different from those before without being compared: they lie in memory. */
export const mostRepeated = 1000;

/** Tells of each whether it is the same as the one before, which is read once more for that. */
export async function* settleRepeated(
  repeated: readonly Repeated[],
  read: () => AsyncIterable<Item>,
): AsyncGenerator<'present' | 'different'> {
  if (repeated.length === 0) return;
  const waiting = new Map<number, Repeated[]>();
  for (const one of repeated) waiting.set(one.number, [...(waiting.get(one.number) ?? []), one]);
  let number = 0;
  for await (const { found } of read()) {
    number += 1;
    const later = waiting.get(number);
    if (later === undefined || (found.kind !== 'statement' && found.kind !== 'badge')) continue;
    const first = JSON.parse(found.text) as Statement;
    for (const { value } of later) yield isSameStatement(value, first) ? 'present' : 'different';
    waiting.delete(number);
    if (waiting.size === 0) return;
  }
}
