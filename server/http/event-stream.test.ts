import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import { expect, it } from 'vitest';
import { createEventStream } from './event-stream.ts';

it('ends a stream that is opened while Cairn closes, so that the page asks again later', async () => {
  const events = createEventStream();
  events.close();
  const context = { req: { on: () => undefined }, set: () => undefined } as unknown as Context;
  events.open(context);
  expect(await text(context.body as Readable)).toBe('retry: 1000\n\n');
});
