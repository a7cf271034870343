// One line such as "practised piano 30 min yesterday", as far as it can be understood without guessing.
import type { ByHand, Deed } from '../../../../server/contract/by-hand.ts';
import { findDeed } from './line/deed-words.ts';
import { findDay } from './line/find-day.ts';
import { findDuration } from './line/find-duration.ts';
import { findLink } from './line/find-link.ts';
import { findScore } from './line/find-score.ts';
import { findTime } from './line/find-time.ts';
import { foldText } from './line/fold-text.ts';
import type { Piece } from './line/piece.ts';

/** What the line says; what it does not say is missing. */
export type ReadLine = {
  readonly deed?: Deed;
  /** What is left of the line; empty where nothing is. */
  readonly title: string;
  /** In local time. */
  readonly at?: Date;
  readonly seconds?: number;
  readonly score?: NonNullable<ByHand['score']>;
  readonly success?: boolean;
  readonly link?: string;
};

/** Stands where something was understood, and cannot be part of any word. */
const GAP = '\uE000';
const noon = 12 * 60;

/** English and Spanish, whatever the page speaks. What stands in quotation marks is the title, word for word. */
export function readLine(line: string, now: Date): ReadLine {
  const text = line.normalize('NFC').replaceAll(GAP, ' ');
  const quoted = /["“«]([^"”»]+)["”»]/u.exec(text);
  let rest = quoted ? blank(text, quoted.index, quoted.index + quoted[0].length) : text;

  function take<Value>(find: (folded: string) => Piece<Value> | undefined): Value | undefined {
    const piece = find(foldText(rest));
    if (!piece) return undefined;
    const without = blank(rest, piece.start, piece.end);
    // A film may be called "Yesterday".
    if (!quoted && splitOff(without).title === '') return undefined;
    rest = without;
    return piece.value;
  }

  const link = take(() => findLink(rest));
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const day = take((folded) => findDay(folded, today));
  const time = take(findTime);
  const seconds = take(findDuration);
  const score = take((folded) => findScore(folded, splitOff(rest).isTested));
  const { deed, isFailed, title } = splitOff(rest);
  return {
    ...(deed && { deed }),
    title: quoted?.[1]?.trim() ?? title,
    ...((day ?? time) !== undefined && { at: momentOf(day ?? today, time, today, now) }),
    ...(seconds !== undefined && { seconds }),
    ...(score && { score }),
    ...(isFailed && { success: false }),
    ...(link !== undefined && { link }),
  };
}

/** The deed at the beginning, and what is left. */
function splitOff(rest: string) {
  const from = /^[\s\uE000]*/.exec(rest)?.[0].length ?? 0;
  const found = findDeed(foldText(rest.slice(from)).replaceAll(GAP, ' '));
  const title = rest
    .slice(found ? from + found.length : 0)
    // "30 min of piano" is about the piano.
    .replace(/^[\s\uE000]*\uE000\s*(?:of|de)\s+/iu, '')
    .replace(/\uE000[.,;:]/gu, ' ')
    .replace(/[\s\uE000]+/gu, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
  return {
    deed: found?.deed,
    isFailed: found?.isFailed ?? false,
    isTested: found?.deed === 'passed' || found?.isFailed === true,
    title,
  };
}

/** As long as before, so that places stay what they are. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + GAP.repeat(end - start) + text.slice(end);
}

/** Today without a time is now; another day without one is its noon. */
function momentOf(day: Date, time: number | undefined, today: Date, now: Date): Date {
  if (time === undefined && day.getTime() === today.getTime()) return now;
  const minutes = time ?? noon;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Math.floor(minutes / 60), minutes % 60);
}
