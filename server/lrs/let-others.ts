import { setImmediate as othersFirst } from 'node:timers/promises';

/** For so long at a time nobody else has to wait, in milliseconds. */
const longestTurn = 2;

/** Something to be awaited often in long work: it lets everything else go on when enough time has passed. */
export function takingBreaths(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestTurn) return undefined;
    return othersFirst().then(() => {
      since = performance.now();
    });
  };
}
