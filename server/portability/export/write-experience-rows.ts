import { takingBreaths } from '../../lrs/let-others.ts';
import { csvFormOf, csvLine, csvStart } from '../../lrs/write-csv.ts';
import { sayStanding } from '../paper/say-result.ts';
import type { TellEntries } from '../paper/make-transcript.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from '../paper/words/choose-words.ts';
import { choosePaperLanguage } from '../paper/words/choose-words.ts';
import type { Store } from '../../store/open-store.ts';
import { chooseCsvWords } from './csv-words.ts';
import type { CsvWords } from './csv-words.ts';

export type RowsWanted = { readonly zone: string; readonly languages: readonly string[] };

/** Experiences for a spreadsheet in the reader's language: one a row, under the heads of the columns. */
export async function* writeExperienceRows(
  store: Store,
  tellEntries: TellEntries,
  activities: readonly string[],
  { zone, languages }: RowsWanted,
): AsyncGenerator<Buffer, void> {
  const language = choosePaperLanguage(languages, zone);
  const words = chooseCsvWords(languages);
  const teller = tellEntries(languages);
  const form = csvFormOf(language.tag);
  let lines = csvStart + csvLine(headsOf(words), form);
  const breathe = takingBreaths();
  for (const activity of activities) {
    const entry = teller.find(activity);
    if (entry === undefined) continue;
    lines += csvLine(cellsOf(entry, store.notes.find(activity) ?? '', language, words), form);
    const pause = breathe();
    if (pause === undefined) continue;
    yield Buffer.from(lines);
    lines = '';
    await pause;
  }
  if (lines !== '') yield Buffer.from(lines);
}

function headsOf(words: CsvWords): string[] {
  return [
    words.firstDay,
    words.lastDay,
    words.title,
    words.within,
    words.kind,
    words.standing,
    words.score,
    words.points,
    words.mostPoints,
    words.minutes,
    words.attempts,
    words.vouchedFor,
    words.evidence,
    words.note,
    words.statements,
    words.activity,
  ];
}

function cellsOf(entry: TranscriptEntry, note: string, language: PaperLanguage, words: CsvWords): (string | number)[] {
  const { bestScore, seconds, issuers, recordedByMe, isSample, within, kind } = entry;
  const { formats } = language;
  const vouching = [
    ...issuers.map(({ name }) => name),
    ...(recordedByMe ? [words.me] : []),
    ...(isSample ? [language.words.sample] : []),
  ];
  return [
    formats.dayOf(entry.firstAt),
    formats.dayOf(entry.lastAt),
    entry.title,
    within.map(({ title }) => title).join(' / '),
    language.words.kinds[kind],
    sayStanding(entry.standing, language),
    percentOf(bestScore?.scaled),
    bestScore?.raw ?? '',
    bestScore?.max ?? '',
    seconds === null ? '' : Math.round(seconds / 6) / 10,
    entry.attempts,
    vouching.join('; '),
    entry.evidence.length,
    note,
    entry.statementCount,
    entry.activity,
  ];
}

/** In percent with at most two digits; empty where there is none. */
export function percentOf(scaled: number | null | undefined): number | '' {
  return typeof scaled === 'number' ? Math.round(scaled * 10_000) / 100 : '';
}
