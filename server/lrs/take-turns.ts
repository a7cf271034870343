/** Does one job after the other, each when all before it are over, whether or not they failed. */
export function takeTurns() {
  let last: Promise<unknown> = Promise.resolve();

  return <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
}
