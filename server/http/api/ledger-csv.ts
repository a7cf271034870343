import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Ledger } from '../../sharing/ledger.ts';
import { ledgerCsv } from '../../sharing/ledger-csv.ts';
import { readLedgerQuery } from './ledger.ts';
import { readLanguages } from './parameters.ts';

/** Answers with the ledger as a file for a spreadsheet. */
export function answerLedgerCsv(ledger: Ledger): (context: Context) => void {
  return (context) => {
    const query = context.URL.searchParams;
    const lines = ledgerCsv(ledger.entries(readLedgerQuery(query), readLanguages(query)));
    context.type = 'text/csv; charset=utf-8';
    context.attachment('cairn-ledger.csv');
    context.body = Readable.from(lines);
  };
}
