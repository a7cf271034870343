import { expect, it } from 'vitest';
import { anAgent, aStatement } from '../testing/a-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

const reader = { query: { language: 'en' } };

it('tells who may be the learner, why, and by which Statements', async () => {
  const lrs = await startTestLrs();
  const school = { account: { homePage: 'https://campus.example.edu', name: 'aruiz' } };
  await lrs.xapi('/statements', {
    method: 'POST',
    body: [
      aStatement({ actor: { name: 'Ana Ruiz', ...anAgent('me') } }),
      aStatement({ actor: school }),
      aStatement({ actor: school }),
      aStatement({ actor: school }),
      aStatement({ actor: { name: 'Ana Ruiz', ...anAgent('info') } }),
      aStatement({ actor: anAgent('bo') }),
    ],
  });
  await lrs.api('POST /api/me/identity-answer', { ...reader, body: { agent: anAgent('me'), isMe: true } });
  const { mine, asked, others } = await lrs.api('GET /api/me', reader);
  expect(mine).toMatchObject([{ agent: anAgent('me'), identifier: 'mbox::mailto:me@example.org', statements: 1 }]);
  expect(asked.map(({ agent, statements, resembles }) => [agent, statements, resembles])).toEqual([
    [school, 3, 'same-name-in-address'],
    [anAgent('bo'), 1, null],
    [{ name: 'Ana Ruiz', ...anAgent('info') }, 1, 'same-name'],
  ]);
  expect(asked[0]?.examples.map(({ object }) => object)).toEqual([
    { kind: 'activity', name: 'fire-safety' },
    { kind: 'activity', name: 'fire-safety' },
  ]);
  expect(others).toEqual([]);
});

it('keeps name and picture, and looks for the name among those who act', async () => {
  const lrs = await startTestLrs();
  await lrs.xapi('/statements', { method: 'POST', body: aStatement() });
  const picture = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')}`;
  const changed = await lrs.api('PUT /api/me', { ...reader, body: { name: ' Ana Ruiz ', picture } });
  expect(changed).toMatchObject({ name: 'Ana Ruiz', picture });
  expect(changed.asked.map(({ resembles }) => resembles)).toEqual(['same-name-in-address']);
  for (const body of [
    {},
    { name: 'x'.repeat(201), picture: '' },
    { name: 'x', picture: 'https://example.org/x.png' },
  ]) {
    expect((await lrs.askApi('PUT /api/me', { ...reader, body })).status).toBe(400);
  }
  expect(await lrs.api('GET /api/me', reader)).toMatchObject({ name: 'Ana Ruiz', picture });
});

it('leaves somebody else out of the experiences, and takes that back', async () => {
  const lrs = await startTestLrs();
  await lrs.xapi('/statements', { method: 'POST', body: aStatement({ actor: anAgent('bo') }) });
  const total = async () => (await lrs.api('GET /api/experiences', { query: { from: '0', count: '9' } })).total;
  expect(await total()).toBe(1);
  const bo = { agent: anAgent('bo') };
  const answered = await lrs.api('POST /api/me/identity-answer', { ...reader, body: { ...bo, isMe: false } });
  expect(answered.others).toMatchObject([{ ...bo, statements: 1 }]);
  expect(await total()).toBe(0);
  await lrs.api('POST /api/me/forget-identity', { ...reader, body: bo });
  expect(await total()).toBe(1);
});
