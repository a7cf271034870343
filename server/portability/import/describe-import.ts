import type { Import, ImportPreview } from '../../contract/importing.ts';
import { isoTime, isoTimeOrNull } from '../../lrs/clock.ts';
import { summariseStatement } from '../../lrs/summarise-statement.ts';
import type { ImportRow } from '../../store/import-store.ts';
import type { Store } from '../../store/open-store.ts';

const mostBadges = 50;

/** `progress`: of what is under way in this process. */
export function describeImport(store: Store, row: ImportRow, progress: number | undefined): Import {
  const { id, state, createdAt, finishedAt, counts, failure, credentialKey } = row;
  const isUnderWay = state === 'reading' || state === 'storing';
  return {
    id,
    files: store.imports.filesOf(id).map(({ name, length, format }) => ({ name, length, format })),
    state: isBackAgain(store, row) ? 'done' : state,
    createdAt: isoTime(createdAt),
    finishedAt: isoTimeOrNull(finishedAt),
    progress: isUnderWay ? (progress ?? row.progress) : null,
    counts,
    failure,
    source: credentialKey,
  };
}

export function describePreview(
  store: Store,
  row: ImportRow,
  progress: number | undefined,
  languages: readonly string[],
): ImportPreview {
  const tables = store.importMappings.tablesOf(row.id);
  const shown = tables.find(({ isExplained }) => !isExplained) ?? tables[0];
  const rows = store.imports.rowsOf(row.id);
  return {
    ...describeImport(store, row, progress),
    problems: store.imports.problemsOf(row.id),
    rows: rows.map((json, index) =>
      summariseStatement({ sequence: index + 1, json, voidedBy: null }, languages, store.definitions.findDefinition),
    ),
    badges: store.imports.badgesOf(row.id, mostBadges),
    table: shown ? { ...shown.table, mapping: shown.mapping } : null,
  };
}

/** It was undone, and what was deleted has been taken back. */
export function isBackAgain(store: Store, { state, removalId, credentialKey }: ImportRow): boolean {
  if (state !== 'undone' || removalId === null || credentialKey === null) return false;
  return store.removals.find(removalId) === undefined && store.imports.hasAny(credentialKey);
}
