type Patience = {
  /** Calls back after a time in milliseconds; what it returns takes that back. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly milliseconds: number;
  /** Called when the work is done in the end, after nobody waited any longer. */
  readonly onLate: () => void;
};

/**
 * Waits for work that goes on by itself, but not longer than the patience; answers whether it is done. Never rejects:
 * work that failed is not done.
 */
export async function waitBriefly(work: Promise<unknown>, { after, milliseconds, onLate }: Patience): Promise<boolean> {
  let isLate = false;
  const done = work.then(
    () => {
      if (isLate) onLate();
      return true;
    },
    () => false,
  );
  return new Promise((resolve) => {
    const cancel = after(milliseconds, () => {
      isLate = true;
      resolve(false);
    });
    void done.then((isDone) => {
      cancel();
      resolve(isDone);
    });
  });
}
