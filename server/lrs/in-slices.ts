import { setImmediate as othersFirst } from 'node:timers/promises';

/** Walks through a long list in slices, and lets everything else go on in between. */
export async function* inSlices<T>(list: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) {
    if (at > 0) await othersFirst();
    yield list.slice(at, at + size);
  }
}
