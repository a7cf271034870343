// Sharing by a rule and under another identity, and the way home: two Cairns, and what the other one keeps.
import type { Statement } from '../server/contract/xapi/statement.ts';
import { makeDataFolder } from './data-folder.ts';
import { ledgerPage } from './pages/ledger-page.ts';
import { sharePage } from './pages/share-page.ts';
import { sourcesPage } from './pages/sources-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { test as base, expect, startCairn } from './start.ts';
import type { Cairn, IssuedCredential } from './start.ts';

type OtherSide = {
  readonly endpoint: string;
  readonly credential: IssuedCredential;
  readonly cairn: Cairn;
  /** What `GET /statements` with these parameters answers. */
  read(parameters: Readonly<Record<string, string>>): Promise<Response>;
};

/** An employer or a school that has a Cairn of its own, with a credential for the learner. */
const test = base.extend<{ otherSide: OtherSide }>({
  otherSide: async ({}, use) => {
    const folder = makeDataFolder();
    const cairn = await startCairn(folder.path);
    try {
      const credential = await cairn.addCredential('Ana', ['all']);
      const { endpoint } = cairn.ready();
      const read = (parameters: Readonly<Record<string, string>>) =>
        fetch(`${endpoint}/statements?${new URLSearchParams(parameters)}`, {
          headers: { Authorization: credential.authorization, 'X-Experience-API-Version': '1.0.3' },
        });
      await use({ endpoint, credential, cairn, read });
    } finally {
      await cairn.kill();
      folder.remove();
    }
  },
});

const fireSafety = { id: 'https://books.example.org/fire-safety', definition: { name: { en: 'Fire safety' } } };

test('a rule shares what is recorded from then on; the ledger tells it, and a withdrawal voids it there', async ({
  page,
  cairn,
  otherSide: employer,
}) => {
  await record(cairn, [inCourse(readingOf(1))]);
  const share = sharePage(page);
  await share.open();
  await expect(page.getByText('A rule needs a destination. Add one first.')).toBeVisible();
  await share.addDestination({ name: 'Acme', address: employer.endpoint, ...employer.credential });

  await page.getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Safety for Acme');
  await dialog.getByRole('button', { name: 'Find it by name' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).nth(1).fill('fire');
  await dialog.getByRole('button', { name: 'Fire safety' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Course or activity' })).toHaveValue(fireSafety.id);
  await dialog.getByRole('button', { name: 'See what it would have sent' }).click();
  await expect(dialog.getByRole('heading', { name: 'What Safety for Acme would have sent' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Switch the rule on' }).click();
  await expect(dialog).toBeHidden();
  await expect(share.rules).toContainText('To Acme: Statements about https://books.example.org/fire-safety.');
  await expect(share.rules).toContainText('0 sent');

  // One that the rule is about and one that it is not; what was there before stays at home.
  const [inside = '', outside = ''] = await record(cairn, [inCourse(readingOf(2)), readingOf(3)]);
  await expect(share.rules).toContainText('1 sent');
  await expect(share.shares).toContainText('1 Statement to Acme by the rule “Safety for Acme”');
  expect(await idsAt(employer)).toEqual([inside]);
  expect((await employer.read({ statementId: outside })).status).toBe(404);

  const ledger = ledgerPage(page);
  await ledger.open();
  await expect(ledger.lines).toHaveCount(1);
  const line = ledger.line('Ana Ruiz experienced Page 2');
  await expect(line).toContainText('To Acme · By your rule Safety for Acme');
  await expect(line.getByText('Sent', { exact: true })).toBeVisible();

  await line.getByRole('link', { name: 'Ana Ruiz experienced Page 2' }).click();
  await ledger.dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(ledger.dialog.last()).toContainText('xAPI has no delete: they may keep a copy.');
  await ledger.dialog.last().getByRole('button', { name: 'Withdraw' }).click();
  await expect(ledger.dialog).toHaveCount(0);
  await expect(ledger.line('Withdrawal sent')).toBeVisible();
  await expect(ledger.line('By your rule').getByText('Withdrawn', { exact: true })).toBeVisible();
  expect((await employer.read({ statementId: inside })).status).toBe(404);
  expect((await employer.read({ voidedStatementId: inside })).status).toBe(200);
});

test('as the account that the employer knows and without scores, nothing names the learner’s own e-mail', async ({
  page,
  cairn,
  otherSide: employer,
}) => {
  await record(cairn, [
    { ...readingOf(1), result: { success: true, score: { scaled: 0.8731 } } },
    { ...readingOf(2), result: { completion: true } },
    {
      ...readingOf(3),
      actor: { name: 'Ana Ruiz', account: { homePage: 'https://campus.example.edu', name: 'aruiz042' } },
    },
  ]);
  const share = sharePage(page);
  await share.open();
  await share.addDestination({ name: 'Acme', address: employer.endpoint, ...employer.credential });
  await page.getByRole('radio', { name: 'Everything that matches' }).click();
  await page.getByText('In which form: as it is').click();
  await page.getByRole('radio', { name: 'As …' }).click();
  await page.getByRole('checkbox', { name: 'Ana Ruiz · ana.ruiz@example.org' }).click();
  await page.getByRole('button', { name: 'This is me' }).click();
  await page.getByLabel('Known there as').selectOption('Another…');
  await page.getByRole('radio', { name: 'An account on a site' }).click();
  await page.getByRole('textbox', { name: 'Site of the account' }).fill('https://acme.example');
  await page.getByRole('textbox', { name: 'Account', exact: true }).fill('E-4711');
  await page.getByRole('checkbox', { name: 'Scores' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();

  // One of them knows her by another account still.
  const preview = page.getByRole('dialog');
  await expect(preview).toContainText('3 Statements would be sent.');
  await expect(preview).toContainText('nobody whom Cairn knows to be you');
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Are you named in other ways too?').click();
  await page.getByRole('checkbox', { name: 'Ana Ruiz · aruiz042 (campus.example.edu)' }).click();
  await page.getByRole('button', { name: 'This is me' }).click();
  await expect(page.getByText('Are you named in other ways too?')).toBeHidden();
  await page.getByRole('button', { name: 'Preview' }).click();

  await expect(preview).not.toContainText('nobody whom Cairn knows');
  await expect(preview).toContainText('In this form: as E-4711 (acme.example), without scores.');
  await expect(preview).toContainText('3 look different from what is kept.');
  await preview.getByRole('button', { name: 'Send 3 Statements to Acme' }).click();
  await expect(share.shares).toContainText('3 sent');

  const account = { homePage: 'https://acme.example', name: 'E-4711' };
  const found = await employer.read({ agent: JSON.stringify({ account }) });
  const text = await found.text();
  expect((JSON.parse(text) as { statements: Statement[] }).statements).toHaveLength(3);
  for (const bytes of [text, await (await employer.read({})).text()]) {
    expect(bytes).not.toContain('ana.ruiz@example.org');
    expect(bytes).not.toContain('aruiz042');
    expect(bytes).not.toContain('0.8731');
    expect(bytes).toContain('E-4711');
  }
  const byMail = await employer.read({ agent: JSON.stringify({ mbox: 'mailto:ana.ruiz@example.org' }) });
  expect(await byMail.json()).toMatchObject({ statements: [] });

  // The Statement itself tells where it went.
  const transcript = transcriptPage(page);
  await transcript.open();
  await transcript.row(/Ana Ruiz experienced Page 1/).click();
  await expect(transcript.detail).toContainText(/Shared with\s*Acme · Sent/);
});

test('what a school keeps about the learner comes home, and tells where it was', async ({
  page,
  otherSide: school,
}) => {
  await record(school.cairn, [
    readingOf(1),
    readingOf(2),
    { ...readingOf(3), actor: { mbox: 'mailto:eva@example.org' } },
  ]);
  const sources = sourcesPage(page);
  await sources.open();
  await sources.bringHome(
    { name: 'Riverside College', address: school.endpoint, ...school.credential },
    'ana.ruiz@example.org',
  );
  await expect(sources.sources).toContainText('Riverside College');
  await expect(sources.sources).toContainText('2 brought home');
  await expect(sources.sources).toContainText('Up to date');

  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.rows).toHaveCount(2);
  await transcript.row(/Ana Ruiz experienced Page 2/).click();
  await expect(transcript.detail).toContainText(/Brought home from\s*Riverside College/);

  // What the school records later comes when the learner asks for it.
  await record(school.cairn, [readingOf(4)]);
  await sources.open();
  await page.getByRole('button', { name: 'Fetch now from Riverside College' }).click();
  await expect(sources.sources).toContainText('3 brought home');
});

function inCourse(statement: Statement): Statement {
  return { ...statement, context: { contextActivities: { grouping: [fireSafety] } } };
}

async function idsAt({ read }: OtherSide): Promise<(string | undefined)[]> {
  const { statements } = (await (await read({})).json()) as { statements: Statement[] };
  return statements.map(({ id }) => id);
}
