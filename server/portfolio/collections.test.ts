import { describe, expect, it } from 'vitest';
import { uploadPath } from '../contract/by-hand.ts';
import { attachmentPath } from '../contract/experience.ts';
import type { Collection, NewCollectionItem } from '../contract/portfolio.ts';
import { anActivity, aStatement } from '../testing/a-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const query = { language: 'en' };

async function open() {
  const lrs = await startTestLrs();
  await lrs.xapi('/statements', { method: 'POST', body: aStatement({ object: anActivity('algebra') }) });
  const { id } = await lrs.api('POST /api/collections', { body: { name: ' Nursing ' } });
  return {
    lrs,
    id,
    get: () => lrs.api('GET /api/collections/:id', { path: { id }, query }),
    add: (...items: readonly NewCollectionItem[]) =>
      lrs.api('POST /api/collections/:id/items', { path: { id }, query, body: { items } }),
    arrange: (items: unknown) => lrs.askApi('PUT /api/collections/:id/order', { path: { id }, query, body: { items } }),
  };
}

async function upload(lrs: TestLrs, name: string, octets: string): Promise<string> {
  const response = await lrs.askPath(`${uploadPath}?name=${name}`, { method: 'POST', body: octets });
  return ((await response.json()) as { id: string }).id;
}

const heading = (note: string) => ({ kind: 'heading', note }) as const;
const algebra = { kind: 'experience', activity: anActivity('algebra').id, note: 'proud of it' } as const;
const notesOf = ({ items }: Collection) => items.map(({ note }) => note);

describe('a collection', () => {
  it('holds experiences as they are now, and says which are gone', async () => {
    const { id, add, get } = await open();
    await add(algebra, { kind: 'experience', activity: 'https://gone.example', note: '' });
    expect(await get()).toMatchObject({
      id,
      name: 'Nursing',
      text: '',
      items: [{ ...algebra, summary: { title: 'algebra', statements: 1 } }, { summary: null }],
    });
  });

  it('has an experience once, wherever the learner put it', async () => {
    const { add, get } = await open();
    await add(heading('First'), algebra);
    await add({ ...algebra, note: 'again' }, heading('Last'));
    expect(notesOf(await get())).toEqual(['First', 'proud of it', 'Last']);
  });

  it('is arranged by all its items, and by no others', async () => {
    const { add, get, arrange } = await open();
    const { items } = await add(heading('a'), heading('b'), heading('c'));
    const ids = items.map((item) => item.id);
    expect((await arrange(ids.toReversed())).status).toBe(200);
    expect(notesOf(await get())).toEqual(['c', 'b', 'a']);
    for (const wrong of [ids.slice(1), [...ids, 'x'], [ids[0], ids[0], ids[1]], undefined, 'x', [{}, {}, {}]]) {
      expect((await arrange(wrong)).status).toBe(412);
    }
    expect(notesOf(await get())).toEqual(['c', 'b', 'a']);
  });

  it('keeps what is said about it and about each item', async () => {
    const { lrs, id, add, get } = await open();
    const { items } = await add(algebra, heading('Old'));
    const [one = '', two = ''] = items.map((item) => item.id);
    const change = (item: string, note: string) =>
      lrs.askApi('PUT /api/collections/:id/items/:item', { path: { id, item }, query, body: { note } });
    await lrs.api('PUT /api/collections/:id', { path: { id }, query, body: { name: 'Care', text: 'For the clinic' } });
    expect([(await change(one, '')).status, (await change(two, 'New')).status]).toEqual([200, 200]);
    expect([(await change(two, '')).status, (await change('99', 'x')).status]).toEqual([400, 404]);
    const collection = await get();
    expect(collection).toMatchObject({ name: 'Care', text: 'For the clinic' });
    expect(notesOf(collection)).toEqual(['', 'New']);
  });

  it('keeps an uploaded file until it is taken out', async () => {
    const { lrs, id, add } = await open();
    const evidence = await upload(lrs, 'my%20file.pdf', 'octets');
    const { items } = await add({ kind: 'file', evidence, note: 'Certificate' });
    expect(items).toMatchObject([{ kind: 'file', name: 'my file.pdf', length: 6, note: 'Certificate' }]);
    const [item] = items;
    const address = item?.kind === 'file' ? attachmentPath + item.sha2 : '';
    expect(await (await lrs.askPath(address)).text()).toBe('octets');
    const again = { items: [{ kind: 'file', evidence, note: '' }] };
    const path = { id };
    expect((await lrs.askApi('POST /api/collections/:id/items', { path, query, body: again })).status).toBe(400);
    await lrs.api('DELETE /api/collections/:id/items/:item', { path: { id, item: item?.id ?? '' }, query });
    await expect.poll(async () => (await lrs.askPath(address)).status).toBe(404);
  });

  it('takes in all items or none', async () => {
    const { lrs, id, get } = await open();
    const items = [heading('a'), { kind: 'file', evidence: 'unknown', note: '' }];
    const path = { id };
    expect((await lrs.askApi('POST /api/collections/:id/items', { path, query, body: { items } })).status).toBe(400);
    expect(notesOf(await get())).toEqual([]);
  });

  it('takes in no more than 500 at once', async () => {
    const { lrs, id } = await open();
    const body = { items: Array.from({ length: 501 }, () => heading('x')) };
    expect((await lrs.askApi('POST /api/collections/:id/items', { path: { id }, query, body })).status).toBe(400);
  });

  it('is listed with how much is in it, and gone when it was deleted', async () => {
    const { lrs, id, add } = await open();
    await add(algebra, heading('a'));
    const { collections } = await lrs.api('GET /api/collections');
    expect(collections).toMatchObject([{ id, name: 'Nursing', items: 2 }]);
    expect(await lrs.api('DELETE /api/collections/:id', { path: { id } })).toEqual({ collections: [] });
    expect((await lrs.askApi('GET /api/collections/:id', { path: { id }, query })).status).toBe(404);
    expect((await lrs.askApi('DELETE /api/collections/:id', { path: { id } })).status).toBe(404);
  });

  it.each([
    {},
    { items: [] },
    { items: [{}] },
    { items: [{ kind: 'other' }] },
    { items: [{ kind: 'heading', note: ' ' }] },
    { items: [{ kind: 'experience', activity: {}, note: '' }] },
    { items: [{ kind: 'experience', activity: 'a', note: null }] },
    { items: [{ kind: 'file', note: '' }] },
  ])('refuses %j', async (body) => {
    const { lrs, id } = await open();
    expect((await lrs.askApi('POST /api/collections/:id/items', { path: { id }, query, body })).status).toBe(400);
  });
});
