// The About Resource (xAPI 1.0.3 Communication 2.8).
import { expect, it } from 'vitest';
import { isIri } from '../../contract/xapi/iri.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';

it('names the latest patch of both versions, and everything else as an extension', async () => {
  const lrs = await startTestLrs();
  const response = await lrs.xapi('/about');
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json; charset=utf-8']);
  const { version, extensions, ...rest } = (await response.json()) as { version: unknown; extensions: object };
  expect([version, rest]).toEqual([['1.0.3', '2.0.0'], {}]);
  expect(Object.keys(extensions).every(isIri)).toBe(true);
});

it('answers without a credential, with a wrong one, and in whatever version it is asked', async () => {
  const lrs = await startTestLrs();
  for (const Authorization of [null, 'Basic eDp5', 'Bearer x']) {
    expect((await lrs.xapi('/about', { headers: { Authorization } })).status).toBe(200);
  }
  for (const version of [null, '', '0.9', '1.1.0', '3.0.0', 'nonsense']) {
    const response = await lrs.xapi('/about', { headers: { 'X-Experience-API-Version': version } });
    expect([response.status, response.headers.get('X-Experience-API-Version')]).toEqual([200, '1.0.3']);
  }
});

it('takes no parameter', async () => {
  const lrs = await startTestLrs();
  expect((await lrs.xapi('/about?verbose=true')).status).toBe(400);
});
