type Pause = (milliseconds: number) => Promise<void>;

/**
 * Wraps a job that may be asked for more often than it can run: it never overlaps itself, and however often it was
 * asked for while it ran, it runs once more after `gap` milliseconds.
 */
export function oneAtATime(job: () => Promise<void>, gap: number, pause: Pause = wait): () => void {
  let isRunning = false;
  let isWanted = false;

  async function run() {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await job();
      await pause(gap);
    }
    isRunning = false;
  }

  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
