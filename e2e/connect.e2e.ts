// The Connect screen: credentials, and pieces that work when they are pasted.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { connectPage } from './pages/connect-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { expect, test } from './start.ts';

test('a test Statement goes through the endpoint and shows in the transcript', async ({ page }) => {
  const connect = connectPage(page);
  await connect.open();
  await connect.newCredential('Quiz');
  await page.getByRole('button', { name: 'Send a test Statement' }).click();
  await expect(page.getByText(/It works: a Statement was recorded with/)).toBeVisible();
  await page.getByRole('link', { name: 'Show it in the transcript' }).click();
  await expect(transcriptPage(page).rows).toHaveCount(1);
});

test('the curl line records as it stands', async ({ page, cairn }) => {
  const connect = connectPage(page);
  await connect.open();
  await connect.newCredential('Terminal');
  const line = (await page.getByRole('group', { name: 'curl', exact: true }).locator('code').textContent()) ?? '';
  const { stdout } = await promisify(execFile)('bash', ['-c', `${line} --silent`]);
  expect(JSON.parse(stdout)).toHaveLength(1);
  await transcriptPage(page).open();
  await expect(transcriptPage(page).rows).toHaveCount(1);
  expect(line).toContain(cairn.ready().endpoint);
});

test('a revoked credential stays in the list and records no more', async ({ page }) => {
  const connect = connectPage(page);
  await connect.open();
  const { endpoint, key, secret } = await connect.newCredential('Old course');
  await page.getByRole('button', { name: 'Revoke Old course' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Old course' })).toContainText('Revoked');
  const response = await fetch(`${endpoint}/statements`, {
    headers: {
      Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'X-Experience-API-Version': '1.0.3',
    },
  });
  expect([response.status, await response.json()]).toMatchObject([401, { type: 'credential-revoked' }]);
});

test('the secret is shown once, and no stray key or click closes its dialog', async ({ page }) => {
  await connectPage(page).open();
  await page.getByRole('button', { name: 'New credential' }).click();
  await page.getByRole('dialog').getByLabel('Label').fill('Course');
  await page.getByRole('button', { name: 'Create credential' }).click();
  const secret = page.getByRole('dialog').getByRole('group', { name: 'Secret' });
  await expect(secret).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await expect(secret).toBeVisible();
  const text = (await secret.locator('code').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept the secret' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Credentials' })).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);
});

test('a credential that was added on the command line appears on reload, with its use told', async ({
  page,
  cairn,
}) => {
  const { authorization } = await cairn.addCredential('From the terminal');
  await fetch(`${cairn.ready().endpoint}/statements`, {
    headers: { Authorization: authorization, 'X-Experience-API-Version': '1.0.3' },
  });
  await connectPage(page).open();
  await expect(page.getByRole('listitem').filter({ hasText: 'From the terminal' })).toContainText('Last used');
});

test('a double click on Allow answers one site, not the next one as well', async ({ page, cairn }) => {
  const { authorization } = await cairn.addCredential('Course', ['all']);
  const ask = (origin: string) =>
    fetch(`${cairn.ready().endpoint}/statements`, {
      headers: { Authorization: authorization, 'X-Experience-API-Version': '1.0.3', Origin: origin },
    });
  await ask('https://one.example.org');
  await ask('https://two.example.org');
  const prompt = page.getByRole('alert', { name: 'Allow this site?' });
  await expect(prompt).toContainText('https://one.example.org');
  await prompt.getByRole('button', { name: 'Allow', exact: true }).dblclick();
  await expect(prompt).toContainText('https://two.example.org');
  expect((await ask('https://one.example.org')).status).toBe(200);
  expect((await ask('https://two.example.org')).status).toBe(403);
});
