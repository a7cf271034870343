import { PassThrough } from 'node:stream';
import type { Context } from 'koa';
import type { Change } from '../contract/api.ts';

export type EventStream = ReturnType<typeof createEventStream>;

/** Keeps proxies and browsers from giving up on a quiet connection. */
const heartbeatMilliseconds = 25_000;
/** Changes of the same kind within this time are told once. */
const gatherMilliseconds = 50;

/** Tells every open page what just changed (server-sent events). */
export function createEventStream() {
  const listeners = new Set<PassThrough>();
  const gathered = new Map<Change['what'], () => Change>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMilliseconds).unref();

  function send(text: string): void {
    for (const listener of listeners) listener.write(text);
  }

  function tell(): void {
    timer = undefined;
    const changes = [...gathered.values()];
    gathered.clear();
    if (listeners.size === 0) return;
    for (const change of changes) send(`data: ${JSON.stringify(change())}\n\n`);
  }

  return {
    /** Announces a change; `change` is called when it is told, and not at all when nobody listens. */
    announce(what: Change['what'], change: () => Change): void {
      if (closed) return;
      gathered.set(what, change);
      timer ??= setTimeout(tell, gatherMilliseconds);
    },

    /** GET /api/events */
    open(context: Context): void {
      const stream = new PassThrough();
      if (!closed) listeners.add(stream);
      stream.on('close', () => listeners.delete(stream));
      context.req.on('close', () => stream.destroy());
      context.type = 'text/event-stream';
      context.set('X-Accel-Buffering', 'no');
      // The connection ends with the stream, so that nothing keeps Cairn from closing.
      context.set('Connection', 'close');
      stream.write('retry: 1000\n\n');
      if (closed) stream.end();
      context.body = stream;
    },

    /** Ends all streams, and every later one at once. */
    close(): void {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(timer);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
