// Between what is typed and what is sent. Pure: the moment is an argument.
import type { ByHand, ByHandRecord } from '../../../../server/contract/by-hand.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';
import { readDuration } from './line/find-duration.ts';
import { foldText } from './line/fold-text.ts';
import { readLine } from './read-line.ts';

export function blankDraft(language: string, now: Date): AddingDraft {
  return {
    replaces: undefined,
    line: '',
    deed: 'read',
    title: '',
    kind: '',
    at: localTime(now),
    recordedAt: undefined,
    duration: '',
    raw: '',
    max: '',
    success: '',
    text: '',
    link: '',
    partOf: '',
    language,
    files: [],
    settled: [],
  };
}

/** The form that a record was made of, to change it. */
export function draftOfRecord({ id, record, files }: ByHandRecord): AddingDraft {
  const local = localTime(new Date(record.at));
  return {
    ...draftOf(record),
    replaces: id,
    at: local,
    recordedAt: { local, exact: record.at },
    files: files.map(({ sha2, name, length }) => ({ id: sha2, name, length })),
  };
}

/** A form to begin with; it was just now. */
export function draftOfTemplate(record: ByHand, now: Date): AddingDraft {
  return { ...draftOf(record), at: localTime(now) };
}

/**
 * The draft with another line: what the line says stands in its fields, what it says no longer is as it was before,
 * and fields that were set by themselves stay.
 */
export function withLine(draft: AddingDraft, line: string, now: Date): AddingDraft {
  const { deed, title, at, seconds, score, success, link } = readLine(line, now);
  const said: Partial<AddingDraft> = {
    deed: deed ?? 'read',
    title,
    at: localTime(at ?? now),
    duration: seconds === undefined ? '' : writeDuration(seconds),
    raw: score === undefined ? '' : String(score.raw),
    max: score === undefined ? '' : String(score.max),
    success: success === undefined ? '' : success ? 'yes' : 'no',
    link: link ?? '',
  };
  const free = Object.entries(said).filter(([field]) => !draft.settled.includes(field as keyof AddingDraft));
  return { ...draft, ...(Object.fromEntries(free) as Partial<AddingDraft>), line };
}

/** The draft with fields that the learner set by themselves. */
export function withFields(draft: AddingDraft, fields: Partial<AddingDraft>): AddingDraft {
  const settled = new Set([...draft.settled, ...(Object.keys(fields) as (keyof AddingDraft)[])]);
  return { ...draft, ...fields, settled: [...settled] };
}

/** What is sent. A number that cannot be read is NaN, and what is wrong with it is found like everything else. */
export function recordOf(draft: AddingDraft): ByHand {
  const { raw, max, duration, success, at, recordedAt } = draft;
  return {
    deed: draft.deed,
    title: draft.title.trim(),
    kind: draft.kind === '' ? null : draft.kind,
    at: recordedAt?.local === at ? recordedAt.exact : withZone(at),
    seconds: duration.trim() === '' ? null : (readDuration(foldText(duration)) ?? Number.NaN),
    score: raw.trim() === '' && max.trim() === '' ? null : { raw: readNumber(raw), max: readNumber(max) },
    success: draft.deed === 'passed' || success === '' ? null : success === 'yes',
    text: draft.text.trim(),
    link: draft.link.trim(),
    partOf: draft.partOf.trim(),
    language: draft.language,
    evidence: draft.files.map(({ id }) => id),
  };
}

/** Whether something would be lost: what is typed, chosen, or changed since the form was opened. */
export function isWorthKeeping(draft: AddingDraft, first: AddingDraft): boolean {
  return Object.entries(draft).some(
    ([field, value]) =>
      field !== 'settled' && JSON.stringify(value) !== JSON.stringify(first[field as keyof AddingDraft]),
  );
}

/** A moment as `datetime-local` has it. */
function localTime(moment: Date): string {
  const offset = moment.getTimezoneOffset() * 60_000;
  return new Date(moment.getTime() - offset).toISOString().slice(0, 16);
}

/** A local time with the offset that the clocks here had then; the text itself when it is none. */
function withZone(local: string): string {
  const moment = new Date(local);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(moment.getTime())) return local;
  const offset = -moment.getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((one) =>
    String(one).padStart(2, '0'),
  );
  return `${local}:00${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** In a form that can be read again, whatever the language. */
function writeDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].join(' ').trim();
}

function readNumber(text: string): number {
  const tidy = text.trim().replace(',', '.');
  return tidy === '' ? Number.NaN : Number(tidy);
}

function draftOf(record: ByHand): AddingDraft {
  return {
    replaces: undefined,
    line: '',
    deed: record.deed,
    title: record.title,
    kind: record.kind ?? '',
    at: '',
    recordedAt: undefined,
    duration: record.seconds === null ? '' : writeDuration(record.seconds),
    raw: record.score === null ? '' : String(record.score.raw),
    max: record.score === null ? '' : String(record.score.max),
    success: record.success === null ? '' : record.success ? 'yes' : 'no',
    text: record.text,
    link: record.link,
    partOf: record.partOf,
    language: record.language,
    files: [],
    settled: [],
  };
}
