import { expect, it } from 'vitest';
import { watchNetwork } from './watch-network.ts';

it('tells when there is an address that was not there before, and only then', () => {
  let addresses = ['192.0.2.1'];
  let next: (() => void) | undefined;
  let online = 0;
  const stop = watchNetwork({
    addresses: () => addresses,
    after: (_, call) => {
      next = call;
      return () => (next = undefined);
    },
    onOnline: () => (online += 1),
  });
  const look = () => next?.();
  look();
  expect(online).toBe(0);
  addresses = [];
  look();
  expect(online).toBe(0);
  addresses = ['192.0.2.1'];
  look();
  expect(online).toBe(1);
  look();
  addresses = ['192.0.2.1', '198.51.100.7'];
  look();
  expect(online).toBe(2);
  stop();
  expect(next).toBeUndefined();
});
