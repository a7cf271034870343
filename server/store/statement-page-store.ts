import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { StatementFilter } from './select-statements.ts';
import { narrowest, selectSequences } from './select-statements.ts';
import type { Sql } from './sql.ts';
import type { KeptStatement } from './statement-store.ts';

type StatementPage = {
  readonly filter: StatementFilter;
  readonly ascending: boolean;
  /** Continue behind this Statement. */
  readonly after?: number;
  /** Leave out what was stored later. */
  readonly upTo: number;
  readonly limit: number;
};

type SelectedPage = { readonly rows: readonly KeptStatement[]; readonly hasMore: boolean };

/** The Statements of a store as a query asks for them, page by page. */
export function createStatementPageStore(database: Database) {
  const selectJson = database.prepare('SELECT json FROM statement WHERE sequence = ?').pluck();
  const selectStoredBy = database
    .prepare('SELECT sequence FROM statement WHERE stored <= ? ORDER BY stored DESC LIMIT 1')
    .pluck();
  /** A filter has few shapes, so each is prepared once. */
  const queries = new Map<string, Prepared<unknown[], number>>();

  function numbers({ text, values }: Sql): number[] {
    const query = queries.get(text) ?? database.prepare<unknown[], number>(text).pluck();
    queries.set(text, query);
    return query.all(...values);
  }

  /** The sequence of the last Statement that was stored by a time, 0 if there is none. */
  function storedBy(time: number): number {
    return Number(selectStoredBy.get(time) ?? 0);
  }

  function count(query: Sql): number {
    return numbers(query)[0] ?? 0;
  }

  return {
    /**
     * One page of the Statements that are not voided, in the order of `stored`, each as `write` puts its JSON. It ends
     * before it grows over `largest` characters, but holds one Statement at least. Rows behind it are not loaded, save
     * the next one.
     */
    select(page: StatementPage, largest: number, write: (json: string) => string): SelectedPage {
      const { filter, ascending, after, limit } = page;
      // `stored` and sequence rise together, so a bound on one is a bound on the other, which every index can use.
      const above = Math.max(
        filter.since === undefined ? 0 : storedBy(filter.since),
        ascending && after !== undefined ? after : 0,
      );
      const upTo = Math.min(
        page.upTo,
        filter.until === undefined ? Infinity : storedBy(filter.until),
        ascending || after === undefined ? Infinity : after - 1,
      );
      const rows: KeptStatement[] = [];
      let size = 0;
      for (const sequence of numbers(
        selectSequences({ filter, ascending, above, upTo, limit, driver: narrowest(filter, count) }),
      )) {
        if (rows.length === limit) return { rows, hasMore: true };
        const json = write(selectJson.get(sequence) as string);
        size += json.length;
        if (rows.length > 0 && size > largest) return { rows, hasMore: true };
        rows.push({ sequence, json });
      }
      return { rows, hasMore: false };
    },
  };
}
