// The Share screen when things do not go well: wrong addresses, a destination that is away, answers that refuse.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { makeDataFolder } from './data-folder.ts';
import { sharePage } from './pages/share-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, startCairn, test } from './start.ts';

test('test connection says in plain words what is wrong', async ({ page, cairn }) => {
  await sharePage(page).open();
  await page.getByRole('button', { name: 'Add destination' }).click();
  const dialog = page.getByRole('dialog');
  const { origin } = new URL(cairn.ready().endpoint);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Acme');
  await dialog.getByRole('textbox', { name: 'Key' }).fill('key');
  await dialog.getByLabel('Secret', { exact: true }).fill('secret');
  for (const [address, words] of [
    ['not an address', 'This is no web address.'],
    ['http://127.0.0.1:1/xapi', 'There is no connection to them.'],
    [`${origin}/somewhere/else`, 'it is no Learning Record Store'],
    [`${origin}/xapi/statements`, 'They do not accept this sign-in.'],
  ] as const) {
    await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
    await dialog.getByRole('button', { name: 'Test connection' }).click();
    await expect(dialog).toContainText(words);
    await expect(dialog.getByRole('button', { name: 'Test connection' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No destinations yet.')).toBeVisible();
});

test('what waits for a destination that is away survives a restart and arrives when it is back', async ({
  page,
  cairn,
}) => {
  const folder = makeDataFolder();
  const employer = await startCairn(folder.path);
  try {
    const { key, secret } = await employer.addCredential('Ana', ['all']);
    await record(cairn, [readingOf(1), readingOf(2), readingOf(3)]);
    const share = sharePage(page);
    await share.open();
    await share.addDestination({ name: 'Acme', address: employer.ready().endpoint, key, secret });
    await employer.stop();
    await sendEverything(page, 'Send 3 Statements to Acme');
    await expect(share.shares).toContainText('3 waiting');
    await expect(page.getByText('Nothing can be sent: they cannot be reached.')).toBeVisible();

    await cairn.kill();
    await cairn.restart();
    await page.reload();
    await expect(share.shares).toContainText(/3 waiting/);
    await employer.restart();
    await page.getByRole('button', { name: 'Try Acme again now' }).click();
    await expect(share.shares).toContainText('3 sent');
    await expect(share.shares).not.toContainText('waiting');
  } finally {
    await employer.kill();
    folder.remove();
  }
});

test('a refused Statement is told with the words of the other side; the others arrive', async ({ page, cairn }) => {
  const [, second = ''] = await record(cairn, [readingOf(1), readingOf(2), readingOf(3)]);
  const picky = await startPickyLrs(second);
  try {
    const share = sharePage(page);
    await share.open();
    await share.addDestination({ name: 'Acme', address: picky.endpoint, key: 'key', secret: 'secret' });
    await sendEverything(page, 'Send 3 Statements to Acme');
    await expect(share.shares).toContainText('2 sent');
    await expect(share.shares).toContainText('1 refused');
    await share.shares.getByRole('link', { name: 'Show each Statement' }).click();
    await expect(page.getByText('No pages 2 here, please.')).toBeVisible();
    await page.getByRole('link', { name: /Page 2/ }).click();
    await expect(page.getByRole('dialog')).toContainText('They were sent this, and did not take it.');
    await page.getByRole('button', { name: 'Send in another form' }).click();
    await expect(page.getByLabel('To', { exact: true })).toHaveText('Acme');
    await expect(page.getByRole('checkbox', { name: 'Scores' })).toBeVisible();
  } finally {
    picky.close();
  }
});

async function sendEverything(page: Page, button: string): Promise<void> {
  await transcriptPage(page).open();
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.getByRole('link', { name: /^Share \d+ selected$/ }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** An LRS that takes everything but one Statement. */
async function startPickyLrs(unwanted: string): Promise<{ readonly endpoint: string; close(): void }> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (request.url?.endsWith('/about')) response.end('{"version":["1.0.3","2.0.0"]}');
      else if (body.includes(unwanted)) response.writeHead(400).end('No pages 2 here, please.');
      else response.end(JSON.stringify((JSON.parse(body || '[]') as { id: string }[]).map(({ id }) => id)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
