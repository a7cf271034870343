import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import { summariseStatement } from '../../lrs/summarise-statement.ts';
import type { StatementSummary } from '../../contract/statement-summary.ts';
import type { Store } from '../../store/open-store.ts';
import { csvFormOf, csvLine, csvStart } from '../../lrs/write-csv.ts';
import { choosePaperLanguage } from '../paper/words/choose-words.ts';
import type { Chosen } from './choose.ts';
import type { CsvWords } from './csv-words.ts';
import { chooseCsvWords } from './csv-words.ts';
import { statementsOf } from './read-chosen.ts';
import type { RowsWanted } from './write-experience-rows.ts';
import { percentOf } from './write-experience-rows.ts';

/** Statements for a spreadsheet in the reader's language: one a row, under the heads of the columns, the oldest first. */
export async function* writeStatementRows(
  store: Store,
  chosen: Chosen,
  { zone, languages }: RowsWanted,
): AsyncGenerator<Buffer, void> {
  const words = chooseCsvWords(languages);
  const form = csvFormOf(choosePaperLanguage(languages, zone).tag);
  const moments = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const labels = new Map<string, string>();

  function labelOf(key: string): string {
    const label = labels.get(key) ?? store.credentials.find(key)?.label ?? key;
    labels.set(key, label);
    return label;
  }

  yield Buffer.from(csvStart + csvLine(headsOf(words), form));
  for await (const some of statementsOf(store, chosen)) {
    const lines = some.map((row) => {
      const summary = summariseStatement(row, languages, store.definitions.findDefinition);
      return csvLine(cellsOf(summary, labelOf(row.credentialKey), moments, words), form);
    });
    yield Buffer.from(lines.join(''));
  }
}

function headsOf(words: CsvWords): string[] {
  return [
    words.day,
    words.time,
    words.person,
    words.verb,
    words.object,
    words.within,
    words.completion,
    words.success,
    words.statementScore,
    words.points,
    words.mostPoints,
    words.response,
    words.voided,
    words.recordedBy,
    words.statement,
  ];
}

function cellsOf(
  { timestamp, actor, verb, object, within, result, voided, id }: StatementSummary,
  recordedBy: string,
  moments: Intl.DateTimeFormat,
  words: CsvWords,
): (string | number)[] {
  const [day = '', time = ''] = moments.format(parseTimestamp(timestamp) ?? 0).split(' ');
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? '' : value ? words.yes : words.no);
  return [
    day,
    time,
    actor ?? words.me,
    verb.display ?? verb.id,
    object.kind === 'statement' ? object.id : object.name,
    within ?? '',
    yesOrNo(result?.completion),
    yesOrNo(result?.success),
    percentOf(result?.scaled),
    result?.raw ?? '',
    result?.max ?? '',
    result?.response ?? '',
    yesOrNo(voided),
    recordedBy,
    id,
  ];
}
