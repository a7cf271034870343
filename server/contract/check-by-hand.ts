// What is wrong with a filled-in form, the same for the page, which says it at the field, and for the server.
import { deeds } from './by-hand.ts';
import type { ByHand, Deed } from './by-hand.ts';
import { experienceKinds } from './experience.ts';
import type { ExperienceKind } from './experience.ts';
import { isObject } from './xapi/check.ts';
import { isIri } from './xapi/iri.ts';
import { isLanguageTag } from './xapi/language-tag.ts';
import { parseTimestamp } from './xapi/timestamp.ts';

export const byHandLimits = { title: 500, text: 20_000, link: 2000, partOf: 500, files: 50, seconds: 366 * 86_400 };

/** A form may be a little ahead of this clock. */
const tolerance = 5 * 60_000;

export const byHandFlaws = [
  'title-missing',
  'title-too-long',
  'time-wrong',
  'time-to-come',
  'duration-wrong',
  'score-wrong',
  /** Passed, and at the same time not. */
  'success-contradicts',
  'text-too-long',
  'link-wrong',
  'part-too-long',
  'part-of-itself',
  'too-many-files',
  /** No form of the page says this. */
  'not-known',
] as const;

export type ByHandFlaw = (typeof byHandFlaws)[number];

export type FlawedField = { readonly field: keyof ByHand; readonly flaw: ByHandFlaw };

/** The kind that fits a deed where the learner names none. */
export const kindOfDeed: Readonly<Record<Deed, ExperienceKind>> = {
  read: 'reading',
  watched: 'video',
  listened: 'audio',
  attended: 'event',
  completed: 'course',
  passed: 'exam',
  practised: 'practice',
  built: 'project',
  wrote: 'project',
  presented: 'event',
  taught: 'lesson',
  earned: 'achievement',
  visited: 'event',
  discussed: 'discussion',
};

/** Everything that is wrong, in the order of the form. `now` in milliseconds since 1970. */
export function checkByHand(record: unknown, now: number): readonly FlawedField[] {
  return isShaped(record) ? flawsOf(record, now) : [{ field: 'deed', flaw: 'not-known' }];
}

/** The same for a template, which may still lack its title, and has no time. */
export function checkTemplate(record: unknown): readonly FlawedField[] {
  if (!isShaped(record)) return [{ field: 'deed', flaw: 'not-known' }];
  return flawsOf(record, Infinity).filter(({ field, flaw }) => field !== 'at' && flaw !== 'title-missing');
}

/** Titles that differ in nothing but case and white space are the same. */
export function sameTitle(title: string): string {
  return title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function flawsOf(record: ByHand, now: number): FlawedField[] {
  const { title, at, seconds, score, success, text, link, partOf, evidence, deed } = record;
  const happened = parseTimestamp(at);
  const flaws: readonly (readonly [boolean, keyof ByHand, ByHandFlaw])[] = [
    [title.trim() === '', 'title', 'title-missing'],
    [title.length > byHandLimits.title, 'title', 'title-too-long'],
    [happened === undefined || !/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(at), 'at', 'time-wrong'],
    [happened !== undefined && happened > now + tolerance, 'at', 'time-to-come'],
    [seconds !== null && !isLength(seconds), 'seconds', 'duration-wrong'],
    [score !== null && !isScore(score), 'score', 'score-wrong'],
    [deed === 'passed' && success === false, 'success', 'success-contradicts'],
    [text.length > byHandLimits.text, 'text', 'text-too-long'],
    [link !== '' && !isLink(link), 'link', 'link-wrong'],
    [partOf.length > byHandLimits.partOf, 'partOf', 'part-too-long'],
    [isPartOfItself(record), 'partOf', 'part-of-itself'],
    [evidence.length > byHandLimits.files, 'evidence', 'too-many-files'],
  ];
  return flaws.filter(([isThere]) => isThere).map(([, field, flaw]) => ({ field, flaw }));
}

function isShaped(record: unknown): record is ByHand {
  if (!isObject(record)) return false;
  const { deed, kind, seconds, score, success, language, evidence } = record;
  const texts = ['title', 'at', 'text', 'link', 'partOf'];
  return (
    (deeds as readonly unknown[]).includes(deed) &&
    (kind === null || (experienceKinds as readonly unknown[]).includes(kind)) &&
    texts.every((name) => typeof record[name] === 'string') &&
    (seconds === null || typeof seconds === 'number') &&
    (score === null || (isObject(score) && typeof score['raw'] === 'number' && typeof score['max'] === 'number')) &&
    (success === null || typeof success === 'boolean') &&
    typeof language === 'string' &&
    isLanguageTag(language) &&
    Array.isArray(evidence) &&
    evidence.every((id) => typeof id === 'string')
  );
}

function isLength(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds > 0 && seconds <= byHandLimits.seconds;
}

function isScore({ raw, max }: { readonly raw: number; readonly max: number }): boolean {
  return Number.isFinite(raw) && Number.isFinite(max) && max > 0 && raw >= 0 && raw <= max;
}

/** http or https, with a host and without a password, nothing hidden in it. */
function isLink(link: string): boolean {
  return link.length <= byHandLimits.link && /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(link) && isIri(link);
}

function isPartOfItself({ title, partOf, kind, deed }: ByHand): boolean {
  return (kind ?? kindOfDeed[deed]) === 'course' && sameTitle(partOf) === sameTitle(title) && partOf.trim() !== '';
}
