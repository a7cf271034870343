// The client side of xAPI: how Cairn talks to other people's LRSs.
import type { Readable } from 'node:stream';
import type { XapiVersion } from '../contract/xapi/version.ts';

export type RemoteLrs = {
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
};

/** What came back. `unreachable`: no answer at all; `words` say why. */
export type RemoteAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly words: string;
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'unreachable'; readonly words: string };

const timeoutMilliseconds = 30_000;
/** Longer answers are cut: they are for a person to read. */
const longestWords = 2_000;
/** An answer is not read further than this, in bytes. */
const largestAnswer = 1024 * 1024;

/** Text, or octets that are read as they leave. */
export type RequestBody = { readonly contentType: string; readonly content: string | Readable };

export type RequestOptions = {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, such as `/statements?limit=1`. */
  readonly path: string;
  readonly version: XapiVersion;
  readonly body?: RequestBody;
  /** Ends the request early, when Cairn closes. */
  readonly signal?: AbortSignal;
};

/** One request with its whole answer as text. Never throws; redirects are not followed, so no credential goes astray. */
export async function askRemote(
  remote: RemoteLrs,
  options: RequestOptions,
): Promise<RemoteAnswer & { readonly text: string }> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  try {
    const response = await fetch(remote.endpoint + options.path, {
      method: options.method,
      redirect: 'manual',
      signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
      headers: {
        Authorization: `Basic ${Buffer.from(`${remote.key}:${remote.secret}`).toString('base64')}`,
        'X-Experience-API-Version': options.version,
        Accept: 'application/json',
        ...(options.body && { 'Content-Type': options.body.contentType }),
      },
      ...(options.body && { body: options.body.content, duplex: 'half' }),
    });
    const text = await readText(response);
    return {
      kind: 'answered',
      status: response.status,
      words: wordsOf(response, text),
      retryAfter: secondsToWait(response.headers.get('Retry-After'), Date.now()),
      text,
    };
  } catch (error) {
    return { kind: 'unreachable', words: networkWords(error), text: '' };
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (size > largestAnswer) break;
  }
  return text;
}

/** `Retry-After` in seconds from now: a number or a date (RFC 9110 10.2.3). */
export function secondsToWait(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

function wordsOf(response: Response, text: string): string {
  const location = response.headers.get('Location');
  if (response.status >= 300 && response.status < 400 && location !== null)
    return `moved to ${location}`.slice(0, longestWords);
  // A page of HTML says nothing that a learner can use.
  const isHtml = /html/i.test(response.headers.get('Content-Type') ?? '') || /^\s*</.test(text);
  return (isHtml ? '' : text.trim()).slice(0, longestWords) || response.statusText;
}

function networkWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMilliseconds / 1000} seconds`;
  return error.cause instanceof Error
    ? error.cause.message || String((error.cause as NodeJS.ErrnoException).code)
    : error.message;
}
