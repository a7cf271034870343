import type { CsvTable } from '../../contract/csv-mapping.ts';
import { pathOfColumn } from './statement-keys.ts';
import type { StatementPath } from './statement-keys.ts';

export type KnownLayout = {
  readonly name: Exclude<CsvTable['known'], null>;
  /** For each column where in a Statement its cells belong; undefined where nowhere. */
  readonly paths: readonly (StatementPath | undefined)[];
};

/** Whether another LRS has written this table: SQL LRS or Learning Locker, with whatever columns were chosen there. */
export function knownLayout(columns: readonly string[]): KnownLayout | undefined {
  for (const [name, separator] of [
    ['learning-locker', '.'],
    ['sql-lrs', '_'],
  ] as const) {
    const paths = columns.map((column) => pathOfColumn(column.replace(/^statement\./, ''), separator));
    const has = (...keys: string[]) => paths.some((path) => keys.every((key, depth) => path?.keys[depth] === key));
    const isWhole = paths.some((path) => path?.keys.length === 1 && path.keys[0] === 'verb') || has('verb', 'id');
    if (has('id') && has('actor') && has('object') && isWhole) return { name, paths };
  }
  return undefined;
}
