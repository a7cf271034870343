// The tokens of OAuth 2 client credentials (RFC 6749 4.4): got when needed, kept in memory only.
import type { ClientAuth } from 'oauth4webapi';
import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  processClientCredentialsResponse,
  ResponseBodyError,
} from 'oauth4webapi';
import type { Clock } from '../lrs/clock.ts';
import { isAway } from './accept-answer.ts';
import { answerWords, secondsToWait, withoutSecrets } from './answer-words.ts';
import { exchange, readText } from './exchange.ts';
import type { ClientCredentials, RemoteFailure } from './remote-lrs.ts';
import { AnswerBroken } from './remote-lrs.ts';

type AccessToken = {
  readonly kind: 'token';
  readonly token: string;
  /** It was got for an earlier request: the LRS may have forgotten it. */
  readonly isKept: boolean;
};

type NewToken = { readonly kind: 'token'; readonly token: string; readonly usableUntil: number };

/** A request for a token that several callers wait for; it ends with the last of them. */
type SharedRequest = {
  readonly token: Promise<NewToken | RemoteFailure>;
  readonly stop: AbortController;
  waiting: number;
};

type Refusal = Extract<RemoteFailure, { readonly kind: 'token-refused' }> & {
  /** The server may want to be told client id and secret in another way. */
  readonly mayBeTheWay: boolean;
};

/** Where the server does not say how long a token lives, in seconds. */
const usualLife = 3600;
/** A token is not used in the end of its life, in seconds. */
const longestMargin = 60;

/** `patience` in milliseconds, as for every exchange. */
export function createAccessTokens(clock: Clock, patience: number) {
  const kept = new Map<string, NewToken>();
  const underWay = new Map<string, SharedRequest>();
  /** Those whose server takes client id and secret in the body only. */
  const inBody = new Set<string>();

  async function requestToken(login: ClientCredentials, signal: AbortSignal): Promise<NewToken | RemoteFailure> {
    const ask = (way: Way) => askForToken(login, way, { clock, patience, signal });
    const name = nameOf(login);
    if (inBody.has(name)) return ask(ClientSecretPost);
    const first = await ask(ClientSecretBasic);
    if (first.kind !== 'token-refused' || !first.mayBeTheWay) return first;
    const second = await ask(ClientSecretPost);
    if (second.kind !== 'token') return first;
    inBody.add(name);
    return second;
  }

  function begin(login: ClientCredentials): SharedRequest {
    const name = nameOf(login);
    const stop = new AbortController();
    const token = requestToken(login, stop.signal).then((got) => {
      if (underWay.get(name)?.stop === stop) underWay.delete(name);
      if (got.kind === 'token') kept.set(name, got);
      return got;
    });
    const request = { token, stop, waiting: 0 };
    underWay.set(name, request);
    return request;
  }

  return {
    /** A token to use now. Callers at the same time share one request for it. */
    async get(login: ClientCredentials, signal?: AbortSignal): Promise<AccessToken | RemoteFailure> {
      const name = nameOf(login);
      const own = kept.get(name);
      if (own && clock() < own.usableUntil) return { kind: 'token', token: own.token, isKept: true };
      const request = underWay.get(name) ?? begin(login);
      request.waiting += 1;
      const got = await untilAborted(request.token, signal);
      request.waiting -= 1;
      if (request.waiting === 0) {
        request.stop.abort();
        if (underWay.get(name) === request) underWay.delete(name);
      }
      return got.kind === 'token' ? { kind: 'token', token: got.token, isKept: false } : got;
    },

    /** Forgets a token that the LRS did not take. */
    drop(login: ClientCredentials, token: string): void {
      const name = nameOf(login);
      if (kept.get(name)?.token === token) kept.delete(name);
    },
  };
}

function nameOf({ tokenAddress, clientId, scope, clientSecret }: ClientCredentials): string {
  return JSON.stringify([tokenAddress, clientId, scope, clientSecret]);
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | RemoteFailure> {
  if (!signal) return work;
  const ended: RemoteFailure = { kind: 'unreachable', reason: 'other', words: 'ended early', wasConnected: false };
  if (signal.aborted) return ended;
  let end: () => void = () => undefined;
  const aborted = new Promise<RemoteFailure>((resolve) => {
    end = () => resolve(ended);
    signal.addEventListener('abort', end);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** How client id and secret are told (RFC 6749 2.3.1). */
type Way = (clientSecret: string) => ClientAuth;

type AskOptions = { readonly clock: Clock; readonly patience: number; readonly signal: AbortSignal };

/** One request for a token, with client id and secret given in one way. */
async function askForToken(
  { tokenAddress, clientId, clientSecret, scope }: ClientCredentials,
  way: Way,
  { clock, patience, signal }: AskOptions,
): Promise<NewToken | Exclude<RemoteFailure, { readonly kind: 'token-refused' }> | Refusal> {
  const server = { issuer: tokenAddress, token_endpoint: tokenAddress };
  const client = { client_id: clientId };
  const begun = clock();
  // In every form in which it is sent.
  const secrets = [clientSecret, new URLSearchParams([['', clientSecret]]).toString().slice(1)];
  let answer: { readonly response: Response; readonly text: string } | undefined;
  try {
    const parameters = { ...(scope !== '' && { scope }) };
    const response = await clientCredentialsGrantRequest(server, client, way(clientSecret), parameters, {
      // Whether it may go unencrypted was decided before.
      [allowInsecureRequests]: true,
      [customFetch]: async (address, { method, headers, body }) => {
        secrets.push(headers.authorization?.slice('Basic '.length) ?? '');
        const outgoing = { address, method, headers, content: String(body) };
        const got = await exchange(outgoing, { patience, signal });
        if (got.kind !== 'answered') throw new AnswerBroken(got);
        answer = { response: got.response, text: await readText(got.body) };
        const { status, statusText } = got.response;
        return new Response(answer.text === '' ? null : answer.text, {
          status,
          statusText,
          headers: got.response.headers,
        });
      },
    });
    const {
      access_token: token,
      token_type: type,
      expires_in: life = usualLife,
    } = await processClientCredentialsResponse(server, client, response);
    if (type !== 'bearer' || !/^[\x21-\x7e]+$/.test(token))
      return refused('it gave no token that Cairn can use', false);
    const margin = Math.min(longestMargin, life / 2);
    return { kind: 'token', token, usableUntil: begun + (life - margin) * 1000 };
  } catch (error) {
    if (error instanceof AnswerBroken) return error.failure;
    // What is wrong with a token must not be told by showing it.
    if (answer?.response.status === 200) return refused('it gave no token that Cairn can use', false);
    if (!answer) return refused(withoutSecrets(String(error), secrets), false);
    const { response, text } = answer;
    const said = answerWords(response, text, secrets);
    if (isAway(response.status)) {
      return {
        kind: 'token-busy',
        words: said,
        retryAfter: secondsToWait(response.headers.get('Retry-After'), clock()),
      };
    }
    const mayBeTheWay = response.status === 401 || (error instanceof ResponseBodyError && isAboutTheWay(error.error));
    return refused(said, mayBeTheWay);
  }
}

function refused(words: string, mayBeTheWay: boolean): Refusal {
  return { kind: 'token-refused', words, mayBeTheWay };
}

/** RFC 6749 5.2: a way that the server does not know, or does not look at, so that it misses a parameter. */
function isAboutTheWay(error: string): boolean {
  return error === 'invalid_client' || error === 'invalid_request';
}
