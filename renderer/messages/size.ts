import type { Formats } from './formats.ts';

const units = ['kB', 'MB', 'GB'] as const;

/** The length of files as a person reads it: "12 kB". The units are called the same in every language. */
export function saySize(bytes: number, formats: Formats): string {
  if (bytes < 1000) return `${formats.number(bytes)} B`;
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const amount = bytes / 1000 ** step;
  return `${formats.number(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount))} ${units[step - 1]}`;
}
