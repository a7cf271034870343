import { backOff } from './back-off.ts';

type WorkByTurnsOptions = {
  /** When it is this one's turn: in so many milliseconds (0 or less: now), or not at all until it is woken. */
  readonly dueIn: (id: string) => number | undefined;
  /** Does what there is to do. */
  readonly work: (id: string, signal: AbortSignal) => Promise<void>;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Told about what nobody expected; the work goes on after a rest. */
  readonly onError: (error: unknown) => void;
};

type Work = { readonly done: Promise<void>; readonly interrupt: AbortController };

/** `setTimeout` cannot wait longer. */
const longestTimer = 2 ** 31 - 1;

/** Works for each of several others by itself, so that one that is away holds up no other. */
export function createWorkByTurns({ dueIn, work, random, after, onError }: WorkByTurnsOptions) {
  const working = new Map<string, Work>();
  const resting = new Map<string, () => void>();
  /** Unexpected errors in a row: they must not be repeated without a pause. */
  const errors = new Map<string, number>();
  let isStopped = false;

  function rest(id: string, milliseconds: number): void {
    resting.get(id)?.();
    const callOff = after(Math.min(milliseconds, longestTimer), () => {
      resting.delete(id);
      wake(id);
    });
    resting.set(id, callOff);
  }

  /** Begins to work for one if there is something to do, now or when its time has come. */
  function wake(id: string): void {
    if (isStopped || working.has(id)) return;
    resting.get(id)?.();
    resting.delete(id);
    const wait = dueIn(id);
    if (wait === undefined) return;
    if (wait > 0) return rest(id, wait);
    const interrupt = new AbortController();
    working.set(id, { interrupt, done: takeTurn(id, interrupt.signal) });
  }

  async function takeTurn(id: string, signal: AbortSignal): Promise<void> {
    // Whoever wakes it goes on at once, also when the first step fails.
    await Promise.resolve();
    try {
      await work(id, signal);
      errors.delete(id);
      working.delete(id);
      wake(id);
    } catch (error) {
      onError(error);
      const count = (errors.get(id) ?? 0) + 1;
      errors.set(id, count);
      working.delete(id);
      if (!isStopped) rest(id, backOff(count, random()));
    }
  }

  return {
    wake,

    /** Ends what is under way for one whose settings have changed, then does what is its turn now. */
    interrupt(id: string): void {
      working.get(id)?.interrupt.abort();
      wake(id);
    },

    /** Resolves when nothing is under way for one. */
    async settled(id: string): Promise<void> {
      await working.get(id)?.done;
    },

    /** Ends what is under way for all. */
    async stop(): Promise<void> {
      isStopped = true;
      for (const callOff of resting.values()) callOff();
      for (const { interrupt } of working.values()) interrupt.abort();
      await Promise.all([...working.values()].map(({ done }) => done));
    },
  };
}
