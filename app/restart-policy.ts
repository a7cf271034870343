/** Delays before the first, second, … restart in a row; after the last one nothing helps any more. */
const delays = [250, 500, 1_000, 2_000, 4_000] as const;

/** A process that lived this long had recovered: its death begins a new count. */
const recoveredAfter = 60_000;

/** Says how many milliseconds to wait before a process that lived for `lived` milliseconds is started again. */
export type RestartPolicy = (lived: number) => number | 'give-up';

export function makeRestartPolicy(): RestartPolicy {
  let deaths = 0;
  return (lived) => {
    if (lived >= recoveredAfter) deaths = 0;
    const delay = delays[deaths];
    deaths += 1;
    return delay ?? 'give-up';
  };
}
