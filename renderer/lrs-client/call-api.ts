import { failureOf } from './failure-of.ts';
import type { Outcome } from './outcome.ts';
import { apiRequest } from './request.ts';
import type { AnswerOf, Arguments, Route } from './request.ts';
import { tellSignedOut } from './signed-out.ts';

/** Calls one line of the page's API: `callApi('GET /api/credentials')`. Never throws. */
export async function callApi<R extends Route>(route: R, ...call: Arguments<R>): Promise<Outcome<AnswerOf<R>>> {
  const { method, address, body } = apiRequest(route, ...call);
  try {
    const response = await fetch(address, {
      method,
      cache: 'no-store',
      ...(call[0]?.signal && { signal: call[0].signal }),
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
    });
    if (response.ok) return { ok: true, answer: await response.json() };
    const failure = await failureOf(response);
    if (failure.kind === 'problem' && failure.type === 'not-signed-in') tellSignedOut();
    return { ok: false, failure };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
}
