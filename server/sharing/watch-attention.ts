type WatchOptions = {
  /** How many notices there are for the learner. */
  readonly count: () => number;
  /** Told when that has changed, and once at the start. */
  readonly tell: (count: number) => void;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

/** Looks at most so often while much is going on, in milliseconds. */
const pause = 1_000;

/** Tells the shell how much needs the learner: one number, however many steps lead to it. */
export function watchAttention({ count, tell, after }: WatchOptions) {
  let told = count();
  let callOff: (() => void) | undefined;
  tell(told);

  function look(): void {
    callOff = undefined;
    const now = count();
    if (now !== told) tell(now);
    told = now;
  }

  return {
    /** Something has happened that may have changed it. */
    notice(): void {
      callOff ??= after(pause, look);
    },
    stop(): void {
      callOff?.();
    },
  };
}
