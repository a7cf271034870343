import { isSameStatement } from '../../contract/xapi/compare-statements.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { Where } from './found.ts';
import type { Item } from './read-parts.ts';

/** A Statement whose id stood before in the same import, in another text, and at which number that was. */
export type Repeated = { readonly number: number; readonly value: Statement; readonly where: Where };

/** More of them, or of their characters, count as different without being compared: they lie in memory. */
export const mostRepeated = 1000;
export const mostRepeatedText = 32 * 1024 * 1024;

/** Tells of each whether it is another one than that before, which is read once more for that. */
export async function* settleRepeated(
  repeated: readonly Repeated[],
  read: () => AsyncIterable<Item>,
): AsyncGenerator<{ readonly repeated: Repeated; readonly isOther: boolean }> {
  if (repeated.length === 0) return;
  const waiting = new Map<number, Repeated[]>();
  for (const one of repeated) waiting.set(one.number, [...(waiting.get(one.number) ?? []), one]);
  let number = 0;
  for await (const { found } of read()) {
    number += 1;
    const later = waiting.get(number);
    if (later === undefined || (found.kind !== 'statement' && found.kind !== 'badge')) continue;
    const first = JSON.parse(found.text) as Statement;
    for (const one of later) yield { repeated: one, isOther: !isSameStatement(one.value, first) };
    waiting.delete(number);
    if (waiting.size === 0) return;
  }
}
