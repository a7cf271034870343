/** Tells the time in milliseconds since 1970. */
export type Clock = () => number;

/** ISO 8601 in UTC with milliseconds. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function isoTimeOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : isoTime(milliseconds);
}

/** ISO 8601 in UTC with microseconds, the precision of `stored`. */
export function isoMicroseconds(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = String(microseconds - milliseconds * 1000).padStart(3, '0');
  return isoTime(milliseconds).replace('Z', `${rest}Z`);
}

/** A valid xAPI timestamp in microseconds since 1970; finer digits are cut off. */
export function microsecondsOf(timestamp: string, milliseconds: number): number {
  const fraction = /[.,](\d+)/.exec(timestamp)?.[1] ?? '';
  return milliseconds * 1000 + Number(fraction.slice(3, 6).padEnd(3, '0'));
}
