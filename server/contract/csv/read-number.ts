// Numbers as people and spreadsheets write them.

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,]\d+)?|[+-]?[.,]\d+`;
const WHOLE = new RegExp(`^(${NUMBER})\\s*(%?)$`);
const SHARE = new RegExp(`^(${NUMBER})\\s*(?:/|de|of|out of|sobre|von|sur)\\s*(${NUMBER})$`, 'i');

/** "9,5", "1.234,5", "1,234.5"; undefined for anything else. A single comma or point stands before the fraction. */
export function readNumber(text: string): number | undefined {
  const read = WHOLE.exec(plain(text));
  return read?.[1] === undefined || read[2] !== '' ? undefined : toNumber(read[1]);
}

/** Points, and of how many where the text says it: "80 %", "8/10", "8 de 10". */
export function readPoints(text: string): { readonly raw: number; readonly max: number | null } | undefined {
  const tidy = plain(text);
  const [, part, whole] = SHARE.exec(tidy) ?? [];
  if (part !== undefined && whole !== undefined) return { raw: toNumber(part), max: toNumber(whole) };
  const [, number, percent] = WHOLE.exec(tidy) ?? [];
  return number === undefined ? undefined : { raw: toNumber(number), max: percent === '%' ? 100 : null };
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace('\u2212', '-')
    .trim();
}

function toNumber(text: string): number {
  const lastSign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const signs = text.match(/[.,' ]/g) ?? [];
  // "1.234.567": the same sign twice groups thousands.
  const isGrouping = signs.length > 1 && new Set(signs).size === 1;
  if (lastSign === -1 || isGrouping) return Number(text.replace(/[.,' ]/g, ''));
  return Number(`${text.slice(0, lastSign).replace(/[.,' ]/g, '')}.${text.slice(lastSign + 1)}`);
}
