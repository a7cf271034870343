// The number under which the words of a Statement are kept: the second in which it happened, then its sequence.

/** Enough for 67 million Statements; what is left of 64 bits holds the seconds of the years −208 to 4147. */
const sequenceBits = 26;
const sequenceMask = 2 ** sequenceBits - 1;
const farthestSecond = 2 ** 36 - 1;

/** SQL: the place of a Statement, from columns or values. What happened later has a higher one. */
export function placeInTime(happened: string, sequence: string): string {
  const second = `max(min(${happened} / 1000, ${farthestSecond}), -${farthestSecond})`;
  return `((${second} << ${sequenceBits}) | (${sequence} & ${sequenceMask}))`;
}

/** SQL: the sequence of the Statement at a place. */
export function sequenceAt(place: string): string {
  return `(${place} & ${sequenceMask})`;
}
