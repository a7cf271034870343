// One HTTP request with its answer, for as long as something moves.
import { Readable } from 'node:stream';
import { networkFailure } from './network-failure.ts';
import type { Unreachable } from './remote-lrs.ts';
import { AnswerBroken } from './remote-lrs.ts';
import { watchProgress } from './watch-progress.ts';

export type Exchange = {
  readonly kind: 'answered';
  readonly response: Response;
  /** To be read once; throws an AnswerBroken when the rest does not come. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of an answer that nobody reads. */
  discard(): Promise<void>;
};

type Outgoing = {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content?: string | Readable;
};

type ExchangeOptions = {
  /** A connection on which nothing moves for so long is given up, in milliseconds. */
  readonly patience: number;
  /** Ends it early. */
  readonly signal?: AbortSignal | undefined;
};

/** An answer is not read further than this, in bytes. */
const largestAnswer = 1024 * 1024;

/** Never rejects; redirects are not followed, so no credential goes astray. */
export async function exchange(
  { address, method, headers, content }: Outgoing,
  { patience, signal }: ExchangeOptions,
): Promise<Exchange | Unreachable> {
  const watch = watchProgress(patience);
  const end = () => {
    watch.stop();
    if (content instanceof Readable) content.destroy();
  };
  const failureOf = (error: unknown): Unreachable =>
    watch.signal.aborted
      ? {
          kind: 'unreachable',
          reason: 'timed-out',
          words: `nothing moved for ${patience / 1000} seconds`,
          wasConnected: true,
        }
      : networkFailure(error);

  async function* read(response: Response): AsyncGenerator<Uint8Array> {
    try {
      yield* watch.receiving(response.body ?? Readable.from([]));
    } catch (error) {
      throw new AnswerBroken(failureOf(error));
    } finally {
      end();
    }
  }

  try {
    const response = await fetch(address, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal: signal ? AbortSignal.any([watch.signal, signal]) : watch.signal,
      ...(content !== undefined && {
        body: typeof content === 'string' ? content : watch.sending(content),
        duplex: 'half',
      }),
    });
    return {
      kind: 'answered',
      response,
      body: read(response),
      async discard() {
        end();
        await response.body?.cancel().catch(() => undefined);
      },
    };
  } catch (error) {
    end();
    return failureOf(error);
  }
}

/** The text of an answer, up to a megabyte. */
export async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
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
