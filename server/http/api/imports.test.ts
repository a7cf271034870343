import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Import } from '../../contract/importing.ts';
import { aStatement } from '../../testing/a-statement.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';

async function send(lrs: TestLrs, id: string, name: string, body: string): Promise<Import> {
  const path = `/api/imports/${id}/files?${new URLSearchParams({ name })}`;
  const response = await lrs.askPath(path, { method: 'POST', body });
  expect(response.status).toBe(200);
  return (await response.json()) as Import;
}

function stateOf(lrs: TestLrs, id: string) {
  return expect.poll(async () => (await lrs.api('GET /api/imports/:id', { path: { id } })).state, { timeout: 20_000 });
}

it('takes files in, shows them, stores them, and takes them out again', async () => {
  const lrs = await startTestLrs();
  const { id } = await lrs.api('POST /api/imports');
  const sent = await send(lrs, id, '../../evil\u202E.json', JSON.stringify([aStatement(), aStatement()]));
  expect(sent.files).toMatchObject([{ name: expect.not.stringMatching(/[/\u202E]/) as string }]);
  await lrs.api('POST /api/imports/:id/read', { path: { id } });
  await stateOf(lrs, id).toBe('ready');
  expect(await lrs.count()).toBe(0);
  const preview = await lrs.api('GET /api/imports/:id', { path: { id }, query: { language: 'en' } });
  expect(preview).toMatchObject({ counts: { fresh: 2 }, rows: [{}, {}], problems: [], table: null });
  await lrs.api('POST /api/imports/:id/store', { path: { id } });
  await stateOf(lrs, id).toBe('done');
  expect(await lrs.count()).toBe(2);
  expect((await lrs.askApi('DELETE /api/imports/:id', { path: { id } })).status).toBe(400);
  expect(await lrs.api('POST /api/imports/:id/undo', { path: { id } })).toMatchObject({ state: 'undone' });
  expect(await lrs.count()).toBe(0);
  const { imports } = await lrs.api('GET /api/imports');
  expect(imports).toMatchObject([{ id, state: 'undone' }]);
});

it('refuses what cannot be done with an import', async () => {
  const lrs = await startTestLrs();
  const { id } = await lrs.api('POST /api/imports');
  expect((await lrs.askApi('POST /api/imports/:id/store', { path: { id } })).status).toBe(400);
  expect((await lrs.askApi('POST /api/imports/:id/stop', { path: { id } })).status).toBe(400);
  expect((await lrs.askApi('GET /api/imports/:id', { path: { id: 'nobody' } })).status).toBe(404);
  expect(await lrs.api('DELETE /api/imports/:id', { path: { id } })).toEqual({ imports: [] });
  expect((await lrs.askPath(`/api/imports/${id}/files?name=a`, { method: 'POST', body: 'a' })).status).toBe(404);
});

it('asks how a table is meant, and remembers it', async () => {
  const lrs = await startTestLrs();
  const table = 'When;What;Hours\n2024-03-02;Knots;2\n2024-03-09;Sails;3\n';
  const begin = async (name: string, text: string) => {
    const { id } = await lrs.api('POST /api/imports');
    await send(lrs, id, name, text);
    await lrs.api('POST /api/imports/:id/read', { path: { id } });
    return id;
  };
  const id = await begin('list.csv', table);
  await stateOf(lrs, id).toBe('asking');
  const { table: found } = await lrs.api('GET /api/imports/:id', { path: { id } });
  const mapping = { ...found?.mapping, title: 'What', when: 'When' };
  expect(
    (await lrs.askApi('PUT /api/imports/:id/mapping', { path: { id }, body: { mapping: { title: 1 } } })).status,
  ).toBe(400);
  await lrs.api('PUT /api/imports/:id/mapping', { path: { id }, body: { mapping } });
  await stateOf(lrs, id).toBe('ready');
  const next = await begin('more.csv', table.replace('Knots', 'Masts'));
  await stateOf(lrs, next).toBe('ready');
  expect((await lrs.api('GET /api/imports/:id', { path: { id: next } })).counts.statements).toBe(2);
});

it('offers the files of a folder, each once, and stores none by itself', { timeout: 60_000 }, async () => {
  const lrs = await startTestLrs();
  const folder = join(temporaryFolder(), 'watched');
  mkdirSync(folder);
  const refused = await lrs.askApi('PUT /api/watched-folder', { body: { folder: 'nowhere' } });
  expect(await refused.json()).toMatchObject({ status: 400, type: 'folder-missing' });
  writeFileSync(join(folder, 'a.json'), JSON.stringify(aStatement()));
  expect(await lrs.api('PUT /api/watched-folder', { body: { folder } })).toEqual({ folder });
  const states = async () =>
    (await lrs.api('GET /api/imports')).imports.map(({ state, files }) => [state, files[0]?.name]);
  await expect.poll(states, { timeout: 20_000 }).toEqual([['ready', 'a.json']]);
  writeFileSync(join(folder, 'copy.json'), JSON.stringify(aStatement()));
  writeFileSync(join(folder, 'b.json'), JSON.stringify(aStatement({ result: { completion: true } })));
  await expect.poll(states, { timeout: 20_000 }).toEqual([
    ['ready', 'b.json'],
    ['ready', 'a.json'],
  ]);
  expect(await lrs.count()).toBe(0);
  expect(existsSync(join(folder, 'a.json'))).toBe(true);
  expect(await lrs.api('PUT /api/watched-folder', { body: { folder: null } })).toEqual({ folder: null });
});
