// Fetches the Statements of one identity from a source, page by page, from where it was before.
import { createHash } from 'node:crypto';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { SourceRow } from '../../store/source-store.ts';
import type { FailedRequest } from '../accept-answer.ts';
import { acceptAnswer, failed } from '../accept-answer.ts';
import type { RemoteClient } from '../remote-client.ts';
import type { RemoteLrs, RemoteStream } from '../remote-lrs.ts';
import { brokenAnswer } from './fetch-failure.ts';
import { createFetchTrack } from './fetch-position.ts';
import { createLoopWatch, nextPage } from './next-page.ts';
import { readAnswer, readAttachments } from './read-answer.ts';
import type { AttachmentPiece, StatementTaker, TakeOptions } from './take-statements.ts';
import { createStatementTaker } from './take-statements.ts';

export type FetchOptions = TakeOptions & {
  readonly client: RemoteClient;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

export type Fetching = {
  readonly source: SourceRow;
  readonly agent: Agent;
  readonly identifier: string;
  readonly remote: RemoteLrs;
  readonly version: XapiVersion;
};

/** `interrupted`: Cairn closes, or the learner has changed the source. */
export type FetchResult = { readonly kind: 'done' } | { readonly kind: 'interrupted' } | FailedRequest;

const pageSize = 500;
/** A source that is busy between two pages is waited for so often in a row, and so many seconds each time. */
const mostWaits = 3;
const longestWait = 120;

export async function fetchIdentity(
  fetching: Fetching,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchResult> {
  let { source } = fetching;
  for (;;) {
    const pass = await fetchOnce({ ...fetching, source }, options, signal);
    if (pass.kind !== 'cut') return pass;
    const present = options.store.sources.find(source.id);
    if (present?.revision !== source.revision) return { kind: 'interrupted' };
    source = present;
  }
}

/** One walk through all pages; `cut`: what was passed over has to be asked for once more. */
async function fetchOnce(
  { source, agent, identifier, remote, version }: Fetching,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchResult | { readonly kind: 'cut' }> {
  const track = createFetchTrack(source.position[identifier], source.since);
  async function* octetsOf(id: string): AsyncGenerator<AttachmentPiece> {
    const path = `/statements?${new URLSearchParams({ statementId: id, attachments: 'true' })}`;
    const opened = await options.client.open(remote, { method: 'GET', path, version, accept, signal });
    // Voided meanwhile: its octets are nowhere any more.
    if (opened.kind === 'answered' && opened.status === 404) return;
    const answer = acceptAnswer(opened);
    if (answer.kind === 'failed') throw new AloneRefused(answer);
    yield* readAttachments(answer.headers.get('Content-Type') ?? '', answer.body);
  }
  const taker = createStatementTaker(options, { source, identifier, version, track, octetsOf });
  const loops = createLoopWatch();
  const endless = failed('not-an-lrs', 'Its pages lead back to where they came from, without an end.');
  const begun = firstPage(agent, track.since);
  let path = begun;
  let kept = 0;
  /** In a row. */
  let waits = 0;
  for (;;) {
    const answer = acceptAnswer(await options.client.open(remote, { method: 'GET', path, version, accept, signal }));
    if (answer.kind === 'failed') {
      if (mayWait(answer, path === begun, waits)) {
        waits += 1;
        if (await isOver((answer.retryAfter ?? 0) * 1000, options.after, signal)) continue;
      }
      return signal.aborted ? { kind: 'interrupted' } : answer;
    }
    waits = 0;
    track.limit(answer.headers.get('X-Experience-API-Consistent-Through'));
    const page = await takePage(answer, taker, signal);
    if (page.kind !== 'page') return page;
    const hasNew = page.kept > kept;
    kept = page.kept;
    if (taker.isCut())
      return hasNew ? { kind: 'cut' } : failed('not-an-lrs', 'It answers with more than was asked for.');
    if (page.more === '') return { kind: 'done' };
    if (loops.isLoop({ more: page.more, ids: page.ids, hasNew })) return endless;
    path = nextPage(remote.endpoint, page.more);
  }
}

/**
 * A walk that goes on where it was is the only one that surely gets further: a new one begins with what may be as many
 * pages as the source gives in one go.
 */
function mayWait({ trouble, retryAfter = 0 }: FailedRequest, isFirstPage: boolean, waits: number): boolean {
  return trouble === 'busy' && !isFirstPage && waits < mostWaits && retryAfter > 0 && retryAfter <= longestWait;
}

/** Waits so many milliseconds; false: Cairn closes, or the learner has changed the source. */
function isOver(milliseconds: number, after: FetchOptions['after'], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = after(milliseconds, () => resolve(true));
    const end = () => {
      callOff();
      resolve(false);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

type Page = {
  readonly kind: 'page';
  readonly more: string;
  /** How many Statements are new so far. */
  readonly kept: number;
  /** Differs when the Statements of two pages do; empty for a page without any. */
  readonly ids: string;
};

async function takePage(
  { headers, body }: Extract<RemoteStream, { readonly kind: 'answered' }>,
  taker: StatementTaker,
  signal: AbortSignal,
): Promise<Page | FetchResult> {
  const contents = createHash('sha256');
  let count = 0;
  let more = '';
  try {
    for await (const piece of readAnswer(headers.get('Content-Type') ?? '', body)) {
      if (taker.isGone() || signal.aborted) return { kind: 'interrupted' };
      if (piece.kind === 'statement') {
        contents.update(piece.text ?? '').update('\n');
        count += 1;
        await taker.takeStatement(piece.text, piece.mayHaveOctets);
      } else if (piece.kind === 'octets') {
        await taker.takeOctets(piece.sha2, piece.octets);
      } else {
        more = piece.more;
      }
    }
    const kept = await taker.endAnswer(more === '');
    if (taker.isGone()) return { kind: 'interrupted' };
    return { kind: 'page', more, kept, ids: count === 0 ? '' : contents.digest('hex') };
  } catch (error) {
    if (signal.aborted) return { kind: 'interrupted' };
    const failure = error instanceof AloneRefused ? error.failure : brokenAnswer(error);
    await taker.keepWhole();
    return failure;
  } finally {
    await taker.release();
  }
}

/** The page came, but not the octets of one of its Statements. */
class AloneRefused extends Error {
  readonly failure: FailedRequest;

  constructor(failure: FailedRequest) {
    super(failure.words);
    this.failure = failure;
  }
}

const accept = 'application/json, multipart/mixed';

function firstPage(agent: Agent, since: string | undefined): string {
  const parameters = new URLSearchParams({
    agent: JSON.stringify(agent),
    ascending: 'true',
    limit: String(pageSize),
    attachments: 'true',
    ...(since !== undefined && { since }),
  });
  return `/statements?${parameters}`;
}
