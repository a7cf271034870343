import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { Log } from '../config.ts';
import type { ProblemBody } from '../contract/problem.ts';
import { Problem } from '../contract/problem.ts';

const retrySeconds = '5';

/**
 * The one place that answers failures (RFC 9457): a Problem by its type, anything else as a bare 500 whose incident
 * number leads to the line in the log.
 */
export function answerProblems(log: Log) {
  return async (context: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      // Who broke off in the middle of a body waits for no answer, and has not found a bug.
      if (error === context.req.errored) return;
      const body = error instanceof Problem ? bodyOf(error) : unexpected(error, context, log);
      context.status = body.status;
      if (body.type === 'not-authenticated' || body.type === 'credential-revoked') {
        context.set('WWW-Authenticate', 'Basic realm="Cairn", charset="UTF-8"');
      }
      if (body.type === 'store-busy') context.set('Retry-After', retrySeconds);
      context.body = JSON.stringify(body);
      context.type = 'application/problem+json';
    }
  };
}

function bodyOf({ type, status, message, violations }: Problem): ProblemBody {
  return { type, status, detail: message, ...(violations.length > 0 ? { violations } : {}) };
}

function unexpected(error: unknown, context: Context, log: Log): ProblemBody {
  const incident = randomUUID();
  // The path only: a query may hold the name of a person.
  log('request failed', {
    incident,
    method: context.method,
    path: context.path,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return { type: 'unexpected', status: 500, detail: 'Cairn failed to answer. Its log says why.', incident };
}
