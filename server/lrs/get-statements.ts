import { Problem } from '../contract/problem.ts';
import { statementFormatter } from '../contract/xapi/format-statement.ts';
import { readLanguageRanges } from '../contract/xapi/language-range.ts';
import type { Store } from '../store/open-store.ts';
import type { StatementFilter } from '../store/select-statements.ts';
import type { KeptStatement, StoredStatement } from '../store/statement-store.ts';

export type StatementReader = ReturnType<typeof createStatementReader>;

/** How much of each Statement is told (xAPI 1.0.3 Communication 2.1.3). */
export const statementFormats = ['ids', 'exact', 'canonical'] as const;

/** In which form Statements are wanted. */
export type AnswerForm = {
  readonly format: (typeof statementFormats)[number];
  /** Whether the octets of attachments are wanted too. */
  readonly withAttachments: boolean;
};

export type StatementQuery = AnswerForm & {
  readonly filter: Omit<StatementFilter, 'credentialKey'>;
  readonly ascending: boolean;
  /** 0: as many as one answer may hold. */
  readonly limit: number;
};

/** One Statement, asked for by its id. */
export type WantedStatement = AnswerForm & { readonly id: string; readonly voided: boolean };

/** Who reads, and how. */
export type Reading = {
  /** Limits the answer to what one credential stored. */
  readonly onlyOf?: string | undefined;
  /** The header Accept-Language, for the canonical format. */
  readonly languages?: string;
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
    { onlyOf, languages }: Reading,
  ): StatementResult {
    const limit = query.limit === 0 ? largestPage : Math.min(query.limit, largestPage);
    const filter = onlyOf === undefined ? query.filter : { ...query.filter, credentialKey: onlyOf };
    const { ascending } = query;
    const { rows, hasMore } = store.statementPages.select(
      { filter, ascending, ...(after === undefined ? {} : { after }), upTo, limit },
      largestAnswer,
      formatter(query.format, languages),
    );
    const last = rows.at(-1);
    return { statements: rows, next: hasMore && last ? { query, after: last.sequence, upTo } : undefined };
  }

  function formatter(name: AnswerForm['format'], languages: string | undefined): (json: string) => string {
    if (name !== 'canonical') return statementFormatter({ name });
    const ranges = readLanguageRanges(languages);
    return statementFormatter({ name, ranges, definitionOf: store.definitions.findDefinition });
  }

  return {
    /**
     * One Statement that is not voided or, asked by `voided`, one that is (xAPI 1.0.3 Communication 2.1.3).
     * Throws not-found.
     */
    get({ id, voided, format }: WantedStatement, { onlyOf, languages }: Reading = {}): StoredStatement {
      const found = store.statements.findById(id);
      const isVisible = found && (onlyOf === undefined || found.credentialKey === onlyOf);
      if (!isVisible || (found.voidedBy !== null) !== voided) {
        throw new Problem('not-found', `There is no ${voided ? 'voided ' : ''}Statement with the id ${id}.`);
      }
      return { ...found, json: formatter(format, languages)(found.json) };
    },

    /** The first page of a query; later pages leave out what is stored from now on. */
    query(query: StatementQuery, reading: Reading = {}): StatementResult {
      return page({ query, upTo: store.statements.last().sequence }, reading);
    },

    next(continuation: Continuation, reading: Reading = {}): StatementResult {
      return page(continuation, reading);
    },
  };
}
