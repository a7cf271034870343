import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createViews } from './views.ts';

function open() {
  const store = openStore({ dataFolder: temporaryFolder() });
  onTestFinished(store.close);
  return createViews(store);
}

it('keeps a view under its name, and the last one with the same name', () => {
  const views = open();
  views.add({ name: ' Piano ', query: '?words=piano' });
  const kept = views.add({ name: 'Piano', query: 'words=piano&kind=practice' });
  expect(kept).toEqual([{ id: '1', name: 'Piano', query: 'words=piano&kind=practice' }]);
  expect(views.remove('1')).toEqual([]);
  expect(() => views.remove('1')).toThrow('not there any more');
});

it('keeps no more than a hundred', () => {
  const views = open();
  for (let number = 0; number < 100; number += 1) views.add({ name: `${number}`, query: '' });
  expect(() => views.add({ name: 'one more', query: '' })).toThrow('More than 100');
  expect(views.add({ name: '7', query: 'kind=exam' })[7]?.query).toBe('kind=exam');
});

it.each([
  { name: '', query: '' },
  { name: 'x'.repeat(101), query: '' },
  { name: 'x', query: 7 },
  { name: {}, query: '' },
])('refuses %j', (view) => {
  const views = open();
  expect(() => views.add(view)).toThrow(expect.objectContaining({ type: 'invalid-request' }));
});
