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
      /** For a person to read. */
      readonly words: string;
      /** The whole answer, up to a megabyte. */
      readonly text: string;
      /** In seconds. */
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'unreachable'; readonly words: string };

/** A connection on which nothing moves for so long is given up, in milliseconds. */
const patience = 30_000;
/** In characters. */
const longestWords = 2_000;
/** An answer is not read further than this, in bytes. */
const largestAnswer = 1024 * 1024;

/** Text, or octets that are read as they leave. */
export type RequestBody = { readonly contentType: string; readonly content: string | Readable };

type RequestOptions = {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, such as `/statements?limit=1`. */
  readonly path: string;
  readonly version: XapiVersion;
  readonly body?: RequestBody;
  /** Ends the request early, when Cairn closes. */
  readonly signal?: AbortSignal;
};

/** One request with its answer. Never throws; redirects are not followed, so no credential goes astray. */
export async function askRemote(remote: RemoteLrs, options: RequestOptions): Promise<RemoteAnswer> {
  const watch = watchProgress();
  const { body, signal } = options;
  try {
    const response = await fetch(remote.endpoint + options.path, {
      method: options.method,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([watch.signal, signal]) : watch.signal,
      headers: {
        Authorization: `Basic ${Buffer.from(`${remote.key}:${remote.secret}`).toString('base64')}`,
        'X-Experience-API-Version': options.version,
        Accept: 'application/json',
        ...(body && { 'Content-Type': body.contentType }),
      },
      ...(body && { body: typeof body.content === 'string' ? body.content : watch.pass(body.content), duplex: 'half' }),
    });
    const text = await readText(watch.pass(response.body ?? []));
    return {
      kind: 'answered',
      status: response.status,
      words: wordsOf(response, text),
      text,
      retryAfter: secondsToWait(response.headers.get('Retry-After'), Date.now()),
    };
  } catch (error) {
    return {
      kind: 'unreachable',
      words: watch.signal.aborted ? `nothing moved for ${patience / 1000} seconds` : networkWords(error),
    };
  } finally {
    watch.stop();
  }
}

/** Aborts when nothing has passed for too long: a large file on a slow line takes its time. */
function watchProgress() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  return {
    signal: controller.signal,
    async *pass(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        timer.refresh();
        yield chunk;
      }
    },
    stop: () => clearTimeout(timer),
  };
}

async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of chunks) {
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
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : String(cause);
}
