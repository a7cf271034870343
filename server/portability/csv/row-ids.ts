import { createHash } from 'node:crypto';
import { uuidV5 } from '../../lrs/uuid-v5.ts';

/** Cairn's own, drawn at random once: with another one, a table that is read again would bring everything twice. */
const namespace = '0d0f6a3c-5b55-4c39-9a5e-3f0a7d5c1b62';

/** What tables with the same columns have in common: a mapping of one fits the others. */
export function fingerprintOf(columns: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}

/**
 * The ids of the Statements of a table, row by row: the same row has the same id however the table is understood.
 * Rows that are all the same are told apart by which of them it is. `outcome` is the column that a report is read for,
 * where it has one for each thing done: each of them is another Statement.
 */
export function createRowIds(columns: readonly string[], outcome: string | null): (cells: readonly string[]) => string {
  const fingerprint = fingerprintOf(columns);
  const ofOutcome = outcome === null ? [] : [outcome];
  /** Six octets of each id instead of rows: a million of them take some 50 MB. */
  const seen = new Map<number, number>();
  return (cells) => {
    const row = JSON.stringify(cells.map((cell) => cell.normalize('NFC').trim()));
    const idOf = (ordinal: number) => uuidV5(namespace, JSON.stringify([fingerprint, row, ordinal, ...ofOutcome]));
    const first = idOf(0);
    const key = Number.parseInt(first.slice(0, 13).replace('-', ''), 16);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return ordinal === 0 ? first : idOf(ordinal);
  };
}
