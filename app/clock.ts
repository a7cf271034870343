export type Clock = {
  now(): number;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  after(milliseconds: number, call: () => void): () => void;
};

export const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
