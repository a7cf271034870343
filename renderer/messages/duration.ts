/** An ISO 8601 duration as a person reads it: the two largest parts, the rest rounded away. */
export type ReadableDuration = readonly { readonly amount: number; readonly unit: DurationUnit }[];

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^P(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

const clock = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** Undefined when the text is no duration, or one of no length: neither is worth a reader's time. */
export function readDuration(text: string): ReadableDuration | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const calendar = [
    { amount: years, unit: 'year' },
    { amount: months, unit: 'month' },
    { amount: weeks, unit: 'week' },
  ] as const;
  const parts = [
    ...calendar.filter(({ amount }) => amount > 0),
    ...clockParts(days * 86_400 + hours * 3600 + minutes * 60 + seconds),
  ].slice(0, 2);
  return parts.length === 0 ? undefined : parts;
}

function clockParts(total: number): ReadableDuration {
  if (total < 10) return total === 0 ? [] : [{ amount: roundBriefly(total), unit: 'second' }];
  // From an hour on nobody counts seconds, from a day on nobody counts minutes.
  const step = total >= 86_400 ? 3600 : total >= 3600 ? 60 : 1;
  let rest = Math.round(total / step) * step;
  const parts: { amount: number; unit: DurationUnit }[] = [];
  for (const { unit, seconds } of clock) {
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    if (amount > 0) parts.push({ amount, unit });
  }
  return parts;
}

function roundBriefly(seconds: number): number {
  return Math.max(0.1, Math.round(seconds * 10) / 10);
}
