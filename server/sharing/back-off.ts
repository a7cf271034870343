const firstWait = 2_000;
const longestWait = 15 * 60_000;

/**
 * Milliseconds to wait after so many failures in a row (1 = the first): doubling from 2 seconds to 15 minutes, of
 * which `random` (0…1) spreads the last half, so that many Cairns do not return at once.
 */
export function backOff(failures: number, random: number): number {
  const full = Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 20));
  return Math.round(full / 2 + (full / 2) * random);
}
