// Backups that earlier versions made, kept for ever: every later Cairn restores them.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sha256 } from '../../testing/multipart-body.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';

const certificate = 'A certificate that outlives the course.\n';
const bookmark = new URLSearchParams({
  activityId: 'https://lms.example.org/course/fire-safety',
  agent: '{"mbox":"mailto:ana.ruiz@example.org"}',
  stateId: 'bookmark',
});

it.each([
  ['backup-v1.zip', undefined],
  ['backup-v1.zip.age', 'correct horse battery staple'],
])('restores %s', async (name, passphrase) => {
  const { lrs, api, askApi, askPath, issue } = await startTestLrs();
  const file = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
  const preview = await api('POST /api/restore/preview', { body: { file, passphrase } });
  expect(preview).toMatchObject({ statements: 25, documents: 1, attachments: 1, now: { statements: 0 }, lost: 0 });
  await api('POST /api/restore', { body: { id: preview.id } });
  await expect
    .poll(() =>
      askApi('GET /api/status').then(
        async (answer) => ((await answer.json()) as { readonly statements: number }).statements,
        () => 0,
      ),
    )
    .toBe(25);

  expect(await api('POST /api/storage/check')).toMatchObject({ isSound: true, findings: [] });
  expect(await (await askPath(`/api/attachments/${sha256(certificate)}`)).text()).toBe(certificate);
  expect((await api('GET /api/collections')).collections).toMatchObject([{ name: 'For my next employer' }]);
  // The restored record knows other credentials.
  const { authorization } = await issue('test', ['all']);
  const statements = `${lrs.endpoint}/statements?statementId=b5a7f0a4-6d0b-4c0e-9a55-3f0f4f0b7a01`;
  const headers = { Authorization: authorization, 'X-Experience-API-Version': '1.0.3', Connection: 'close' };
  expect(await (await fetch(statements, { headers })).json()).toMatchObject({ timestamp: '2026-11-22T10:00:00Z' });
  expect(await (await fetch(`${lrs.endpoint}/activities/state?${bookmark}`, { headers })).text()).toBe('{"page": 3}');
});
