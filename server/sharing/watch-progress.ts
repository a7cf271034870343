type ProgressWatch = {
  readonly signal: AbortSignal;
  /** Passes on what is sent. */
  sending(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Passes on what is received. */
  receiving(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  stop(): void;
};

/**
 * Aborts when nothing has moved for so many milliseconds: a large file on a slow line takes its time. What the reader
 * of an answer does with each piece is not counted.
 */
export function watchProgress(patience: number): ProgressWatch {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const begin = () => {
    stop();
    timer = setTimeout(() => controller.abort(), patience);
  };
  begin();

  return {
    signal: controller.signal,
    async *sending(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        begin();
        yield chunk;
      }
    },
    async *receiving(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      begin();
      for await (const chunk of chunks) {
        stop();
        yield chunk;
        begin();
      }
    },
    stop,
  };
}
