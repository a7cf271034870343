// The Statement resource (xAPI 1.0.3 Communication 2.1, xAPI 2.0 §4.1.6.1).
import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import { readableStatements } from '../../contract/scopes.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { Clock } from '../../lrs/clock.ts';
import { isoTime } from '../../lrs/clock.ts';
import type { StatementReader, StatementResult } from '../../lrs/get-statements.ts';
import type { StatementStorer } from '../../lrs/store-statements.ts';
import type { CredentialRow } from '../../store/credential-store.ts';
import { readJsonText } from '../read-body.ts';
import {
  readContinuation,
  readPutParameters,
  readStatementsRequest,
  refuseUnknown,
  writeContinuation,
} from '../statement-query.ts';

/** A request whose credential, scope and version have been checked. */
export type XapiRequest = { readonly credential: CredentialRow; readonly version: XapiVersion };

export type StatementResource = ReturnType<typeof createStatementResource>;

/** Path of the pages behind a `more` address. */
export const morePath = '/xapi/statements/more';

export function createStatementResource(storer: StatementStorer, reader: StatementReader, clock: Clock) {
  function answerResult(context: Context, { statements, next }: StatementResult): void {
    const more = next ? `${morePath}/${writeContinuation(next)}` : '';
    context.type = 'application/json';
    // Statements are kept as JSON text and leave as they are.
    context.body = `{"statements":[${statements.join(',')}],"more":${JSON.stringify(more)}}`;
  }

  return {
    /**
     * Tells up to when every stored Statement can be read. Commits are visible at once, so only this millisecond may
     * still bring others.
     */
    setConsistentThrough(context: Context): void {
      context.set('X-Experience-API-Consistent-Through', isoTime(clock() - 1));
    },

    async put(context: Context, { credential, version }: XapiRequest): Promise<void> {
      const statementId = readPutParameters(context.URL.searchParams);
      const text = await readJsonText(context);
      await storer.store({ text, mayBeMany: false, version, credential, statementId });
      context.status = 204;
    },

    async post(context: Context, { credential, version }: XapiRequest): Promise<void> {
      refuseUnknown(context.URL.searchParams, []);
      const text = await readJsonText(context);
      context.body = await storer.store({ text, mayBeMany: true, version, credential });
      context.status = 200;
    },

    get(context: Context, { credential }: XapiRequest): void {
      const request = readStatementsRequest(context.URL.searchParams);
      const mine = ownOnly(credential);
      if (request.kind === 'query') {
        answerResult(context, reader.query(request.query, mine));
        return;
      }
      const found = reader.get(request.id, request.voided, mine);
      context.type = 'application/json';
      context.lastModified = new Date(Math.floor(found.stored / 1000));
      context.body = found.json;
    },

    getMore(context: Context, { credential }: XapiRequest): void {
      refuseUnknown(context.URL.searchParams, []);
      const continuation = readContinuation(context.path.slice(morePath.length + 1));
      // Whose Statements may be read is decided by the credential that asks now, not by the address.
      answerResult(context, reader.next(continuation, ownOnly(credential)));
    },
  };
}

function ownOnly({ key, scopes }: CredentialRow): string | undefined {
  const readable = readableStatements(scopes);
  if (readable === 'none') throw new Problem('scope-missing', 'This credential may not read Statements.');
  return readable === 'mine' ? key : undefined;
}
