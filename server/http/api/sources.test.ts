// The page brings a record home from another LRS.
import { expect, it } from 'vitest';
import { anAgent, aStatement } from '../../testing/a-statement.ts';
import { loginOf, startTestLrs } from '../../testing/start-test-lrs.ts';

it('adds a source, follows it, reads what it brought, and takes it off the list', async () => {
  const [school, home] = [await startTestLrs(), await startTestLrs()];
  const posted = await school.xapi('/statements', { method: 'POST', body: [aStatement(), aStatement()] });
  const [first = ''] = (await posted.json()) as string[];
  const remote = { address: school.lrs.endpoint, ...loginOf(school) };
  expect(await home.api('POST /api/sources/test', { body: remote })).toMatchObject({ outcome: 'connected' });
  const wanted = { ...remote, name: 'School', whose: [anAgent()], since: null, keepFetching: false };
  const { id } = await home.api('POST /api/sources', { body: wanted });
  const find = async () => (await home.api('GET /api/sources')).sources[0];
  await expect.poll(find).toMatchObject({ state: 'finished', fetched: 2 });
  expect(await home.count()).toBe(2);
  const detail = await home.api('GET /api/statements/:id', { path: { id: first } });
  expect(detail).toMatchObject({ recordedBy: 'School', fetchedFrom: { source: 'School' } });
  expect((await home.api('POST /api/sources/:id/pause', { path: { id } })).state).toBe('paused');
  expect((await home.api('POST /api/sources/:id/fetch', { path: { id } })).state).toBe('fetching');
  const changed = await home.api('PUT /api/sources/:id', {
    path: { id },
    body: { ...wanted, name: 'Old school', secret: '' },
  });
  expect(changed.name).toBe('Old school');
  expect(await home.api('DELETE /api/sources/:id', { path: { id } })).toEqual({ sources: [] });
  expect(await home.count()).toBe(2);
});

it('keeps who the learner is', async () => {
  const home = await startTestLrs();
  await home.xapi('/statements', { method: 'POST', body: aStatement() });
  expect((await home.api('GET /api/identities')).seen).toEqual([{ agent: anAgent(), statements: 1 }]);
  const { mine, seen } = await home.api('POST /api/identities', { body: { agent: anAgent() } });
  expect([mine.map(({ agent }) => agent), seen]).toEqual([[anAgent()], []]);
  expect((await home.api('POST /api/me/forget-identity', { body: { agent: anAgent() } })).mine).toEqual([]);
  expect((await home.askApi('POST /api/identities', { body: {} })).status).toBe(400);
});
