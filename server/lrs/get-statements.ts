import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';
import type { KeptStatement, StatementFilter, StoredStatement } from '../store/statement-store.ts';

export type StatementReader = ReturnType<typeof createStatementReader>;

export type StatementQuery = {
  readonly filter: Omit<StatementFilter, 'credentialKey'>;
  readonly ascending: boolean;
  /** Whether the octets of attachments are wanted too. */
  readonly withAttachments: boolean;
  /** 0: as many as one answer may hold. */
  readonly limit: number;
};

/** Where the next page of a query begins, and which Statements belong to it at all. */
export type Continuation = {
  readonly query: StatementQuery;
  /** The last Statement already given. */
  readonly after: number;
  /** The newest Statement when the query was first asked. */
  readonly upTo: number;
};

export type StatementResult = {
  /** With their JSON texts exactly as kept. */
  readonly statements: readonly KeptStatement[];
  readonly next: Continuation | undefined;
};

/** The server's own limit for one answer (xAPI 1.0.3 Communication 2.1.3 lets it choose). */
const largestPage = 500;
/** The same in characters of JSON: an answer is built in memory. One Statement is given whatever its size. */
const largestAnswer = 16 * 1024 * 1024;

export function createStatementReader(store: Store) {
  function page(
    { query, after, upTo }: Omit<Continuation, 'after'> & { readonly after?: number },
    onlyOf: string | undefined,
  ): StatementResult {
    const limit = query.limit === 0 ? largestPage : Math.min(query.limit, largestPage);
    const filter = onlyOf === undefined ? query.filter : { ...query.filter, credentialKey: onlyOf };
    const { ascending } = query;
    const { rows, hasMore } = store.statements.select(
      { filter, ascending, ...(after === undefined ? {} : { after }), upTo, limit },
      largestAnswer,
    );
    const last = rows.at(-1);
    return { statements: rows, next: hasMore && last ? { query, after: last.sequence, upTo } : undefined };
  }

  return {
    /**
     * One Statement that is not voided or, asked by `voided`, one that is (xAPI 1.0.3 Communication 2.1.3).
     * `onlyOf` limits the answer to what one credential stored. Throws not-found.
     */
    get(id: string, voided: boolean, onlyOf?: string): StoredStatement {
      const found = store.statements.findById(id);
      const isVisible = found && (onlyOf === undefined || found.credentialKey === onlyOf);
      if (!isVisible || (found.voidedBy !== null) !== voided) {
        throw new Problem('not-found', `There is no ${voided ? 'voided ' : ''}Statement with the id ${id}.`);
      }
      return found;
    },

    /**
     * The first page of a query; later pages leave out what is stored from now on. `onlyOf` limits the answer to what
     * one credential stored.
     */
    query(query: StatementQuery, onlyOf?: string): StatementResult {
      return page({ query, upTo: store.statements.last().sequence }, onlyOf);
    },

    next(continuation: Continuation, onlyOf?: string): StatementResult {
      return page(continuation, onlyOf);
    },
  };
}
