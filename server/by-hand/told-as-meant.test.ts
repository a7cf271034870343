// What is added by hand is told in the transcript as it was meant.
import { expect, it } from 'vitest';
import { deeds } from '../contract/by-hand.ts';
import { experienceKinds } from '../contract/experience.ts';
import { aByHand } from '../testing/a-by-hand.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

it('each kind is that kind of experience', async () => {
  const lrs = await startTestLrs();
  for (const kind of experienceKinds) {
    await lrs.api('POST /api/by-hand', { body: aByHand({ title: `This is ${kind}`, kind, deed: 'visited' }) });
  }
  const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '50' } });
  expect(Object.fromEntries(rows.map(({ title, kind }) => [title, kind]))).toEqual(
    Object.fromEntries(experienceKinds.map((kind) => [`This is ${kind}`, kind])),
  );
});

it('each deed is done, completed or passed, as it says', async () => {
  const lrs = await startTestLrs();
  for (const deed of deeds) await lrs.api('POST /api/by-hand', { body: aByHand({ title: deed, deed }) });
  const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '50' } });
  const meant = (deed: string) => (deed === 'completed' || deed === 'passed' ? deed : 'done');
  expect(Object.fromEntries(rows.map(({ title, standing }) => [title, standing.status]))).toEqual(
    Object.fromEntries(deeds.map((deed) => [deed, meant(deed)])),
  );
});
