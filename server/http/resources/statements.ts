// The Statement resource (xAPI 1.0.3 Communication 2.1, xAPI 2.0 §4.1.6.1).
import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import { readableStatements } from '../../contract/scopes.ts';
import { attachmentsHeld } from '../../lrs/attachments-held.ts';
import { isoMicroseconds } from '../../lrs/clock.ts';
import type { AnswerForm, Reading, StatementReader, StatementResult } from '../../lrs/get-statements.ts';
import type { StatementStorer, Submission } from '../../lrs/store-statements.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import type { Store } from '../../store/open-store.ts';
import type { CredentialRow } from '../../store/credential-store.ts';
import type { KeptStatement } from '../../store/statement-store.ts';
import { writeMultipart } from '../../multipart/write-multipart.ts';
import { readSubmission } from '../read-submission.ts';
import { readContinuation, readPutParameters, readStatementsRequest, writeContinuation } from '../statement-query.ts';
import type { XapiRequest } from '../xapi-request.ts';
import { parametersOf, refuseUnknown } from '../xapi-parameters.ts';

export type StatementResource = ReturnType<typeof createStatementResource>;

/** Path of the pages behind a `more` address. */
export const morePath = '/xapi/statements/more';

type StatementResourceOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly reader: StatementReader;
};

export function createStatementResource({ store, files, storer, reader }: StatementResourceOptions) {
  /** `statements` are those whose JSON is in `json`. */
  function answer(context: Context, json: string, statements: readonly KeptStatement[], form: AnswerForm): void {
    if (!form.withAttachments) {
      context.type = 'application/json';
      context.body = json;
      return;
    }
    // A file that somebody took away must not break the answer off.
    const whole = attachmentsHeld(store, files, statements).filter(({ sha2 }) => files.has(sha2));
    const { contentType, body } = writeMultipart(json, whole);
    context.body = body;
    context.set('Content-Type', contentType);
  }

  function answerResult(context: Context, { statements, next }: StatementResult, form: AnswerForm): void {
    const more = next ? `${morePath}/${writeContinuation(next)}` : '';
    const json = `{"statements":[${statements.map((one) => one.json).join(',')}],"more":${JSON.stringify(more)}}`;
    answer(context, json, statements, form);
  }

  async function storeSubmission(
    context: Context,
    target: Omit<Submission, 'text' | 'attachments'>,
  ): Promise<string[]> {
    const { text, attachments } = await readSubmission(context, files);
    try {
      return await storer.store({ ...target, text, attachments });
    } finally {
      await Promise.all(attachments.map((one) => one.release()));
    }
  }

  return {
    /** Tells up to when every stored Statement can be read (xAPI 1.0.3 Communication 2.1.3). */
    setConsistentThrough(context: Context): void {
      context.set('X-Experience-API-Consistent-Through', isoMicroseconds(storer.consistentThrough()));
    },

    async put(context: Context, { credential, version }: XapiRequest): Promise<void> {
      const statementId = readPutParameters(parametersOf(context));
      await storeSubmission(context, { mayBeMany: false, version, credential, statementId });
      context.status = 204;
    },

    async post(context: Context, { credential, version }: XapiRequest): Promise<void> {
      refuseUnknown(parametersOf(context), []);
      context.body = await storeSubmission(context, { mayBeMany: true, version, credential });
      context.status = 200;
    },

    get(context: Context, { credential }: XapiRequest): void {
      const request = readStatementsRequest(parametersOf(context));
      const reading = readingOf(context, credential);
      if (request.kind === 'query') {
        answerResult(context, reader.query(request.query, reading), request.query);
        return;
      }
      const found = reader.get(request, reading);
      context.lastModified = new Date(Math.floor(found.stored / 1000));
      answer(context, found.json, [found], request);
    },

    getMore(context: Context, { credential }: XapiRequest): void {
      refuseUnknown(parametersOf(context), []);
      const continuation = readContinuation(context.path.slice(morePath.length + 1));
      // Whose Statements may be read is decided by the credential that asks now, not by the address.
      answerResult(context, reader.next(continuation, readingOf(context, credential)), continuation.query);
    },
  };
}

function readingOf(context: Context, { key, scopes }: CredentialRow): Reading {
  const readable = readableStatements(scopes);
  if (readable === 'none') throw new Problem('scope-missing', 'This credential may not read Statements.');
  return { onlyOf: readable === 'mine' ? key : undefined, languages: context.get('Accept-Language') };
}
