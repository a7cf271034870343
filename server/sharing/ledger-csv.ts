import type { LedgerEntry } from '../contract/sharing/ledger.ts';
import { csvLine, csvStart } from '../lrs/write-csv.ts';

const columns = [
  'destination',
  'what',
  'statement',
  'id there',
  'happened',
  'actor',
  'verb',
  'object',
  'decided',
  'by',
  'changed',
  'state',
  'attempts',
  'sent',
  'withdrawn',
  'held back',
  'answer',
  'words',
] as const;

/**
 * The ledger for a spreadsheet, in pieces as they are read: UTF-8 with a byte order mark, for Excel. What would be taken
 * for a formula begins with an apostrophe.
 */
export async function* ledgerCsv(entries: AsyncIterable<readonly LedgerEntry[]>): AsyncGenerator<string> {
  yield csvStart + csvLine(columns);
  for await (const some of entries) yield some.map((entry) => csvLine(cellsOf(entry))).join('');
}

function cellsOf(entry: LedgerEntry): (string | number)[] {
  const { summary, answer } = entry;
  return [
    entry.destination,
    entry.kind,
    summary.id,
    entry.sentId,
    summary.timestamp,
    summary.actor ?? '',
    summary.verb.display ?? summary.verb.id,
    objectName(summary.object),
    entry.decidedAt,
    entry.rule ?? entry.shareKind,
    entry.isChanged ? 'yes' : 'no',
    entry.state,
    entry.attempts,
    entry.sentAt ?? '',
    entry.withdrawnAt ?? '',
    entry.heldBack ?? '',
    answer?.status ?? '',
    answer?.words ?? '',
  ];
}

function objectName(object: LedgerEntry['summary']['object']): string {
  return object.kind === 'statement' ? object.id : object.name;
}
