// Statements exactly as they are kept, in the order of `stored`.
import type { Store } from '../../store/open-store.ts';
import type { Chosen } from './choose.ts';
import { statementsOf } from './read-chosen.ts';

/** One a line. `onWritten` is told how many more there are. */
export async function* writeNdjson(
  store: Store,
  chosen: Chosen,
  onWritten: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer, void> {
  for await (const some of statementsOf(store, chosen)) {
    onWritten(some.length);
    yield Buffer.from(some.map(({ json }) => `${json}\n`).join(''));
  }
}

/** One array, as it can be sent to an LRS. */
export async function* writeJson(store: Store, chosen: Chosen): AsyncGenerator<Buffer, void> {
  let before = '[\n';
  for await (const some of statementsOf(store, chosen)) {
    yield Buffer.from(before + some.map(({ json }) => json).join(',\n'));
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n');
}
