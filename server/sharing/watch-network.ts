import { networkInterfaces } from 'node:os';

type WatchOptions = {
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** This machine has an address that it did not have before. */
  readonly onOnline: () => void;
  readonly addresses?: () => readonly string[];
};

/** Time between two looks, in milliseconds. */
const pause = 15_000;

/** Sees when this machine comes online, or into another network. Returns how to end that. */
export function watchNetwork({ after, onOnline, addresses = ownAddresses }: WatchOptions): () => void {
  let known = new Set(addresses());
  let callOff = after(pause, look);

  function look(): void {
    const now = addresses();
    const isNew = now.some((address) => !known.has(address));
    known = new Set(now);
    callOff = after(pause, look);
    if (isNew) onOnline();
  }

  return () => callOff();
}

/** The addresses by which others could reach this machine. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
}
