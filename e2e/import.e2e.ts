// What comes in from files: seen before it is added, added, and taken out again.
import { hasSharedData, sharedDataPath } from '../server/testing/shared-data.ts';
import { expectAccessible } from './expect-accessible.ts';
import { importPage } from './pages/import-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

/** Pages 1 to `count` of a book, one Statement a line, each with its id. */
function linesOf(count: number): string {
  const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: idOf(index + 1), ...readingOf(index + 1) }),
  ).join('\n');
}

function textFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

test('a file dropped on the window is looked at, added, shown, and taken out again', async ({ page }) => {
  const imports = importPage(page);
  const drop = await imports.hold('reading.ndjson', `${linesOf(3)}\n{"broken":\n`);
  await expect(page.getByText('Drop to import')).toBeVisible();
  await drop();

  await expect(page.getByRole('heading', { name: 'reading.ndjson', level: 1 })).toBeVisible();
  await expect(imports.found).toContainText('3 Statements, all new.');
  await expect(imports.problems).toContainText('line 4');
  await expect(page.getByText('Page 1', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await imports.confirm();
  await expect(imports.found).toContainText('3 Statements were added to your record.');
  await page.getByRole('link', { name: 'Show in the transcript' }).press('Enter');
  await expect(transcriptPage(page).list).toContainText('Page 3');

  await imports.open();
  await expect(imports.history).toContainText(['reading.ndjson']);
  await page.getByRole('link', { name: 'Open the import of reading.ndjson' }).press('Enter');
  await imports.undo();
  await expect(imports.found).toContainText('taken out again');
  const transcript = transcriptPage(page);
  await page.getByRole('link', { name: 'Transcript', exact: true }).click();
  await expect(transcript.experiences).toBeHidden();
});

test('what is in the record already is told, and not added twice', async ({ page, cairn }) => {
  await record(
    cairn,
    linesOf(2)
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  const imports = importPage(page);
  await imports.open();
  await expectAccessible(page);
  await imports.choose(textFile('reading.ndjson', linesOf(3)));
  await expect(imports.found).toContainText('3 Statements, 1 new.');
  await expect(imports.found).toContainText('2 are in your record already');
  await imports.confirm();
  await expect(imports.found).toContainText('1 Statement was added to your record.');
});

test('text that is dragged over the window imports nothing, and a form keeps its own files', async ({ page }) => {
  const held = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'only text');
    return transfer;
  });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held });
  await expect(page.getByText('Drop to import')).toBeHidden();

  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toBeVisible();
  const drop = await importPage(page).hold('reading.ndjson', linesOf(1));
  await expect(page.getByText('Drop to import')).toBeHidden();
  await drop();
  await expect(page).not.toHaveURL(/\/import\//);
});

test('a table is explained, and then its rows are added', async ({ page }) => {
  const imports = importPage(page);
  await imports.open();
  const table = 'Date;Training;Hours\n2024-03-02;First aid;8\n2024-04-15;Fire safety;2\n';
  await imports.choose(textFile('trainings.csv', table));
  const section = page.getByRole('region', { name: 'The table' });
  await expect(section).toBeVisible();
  await expectAccessible(page);
  if (!(await imports.add.isVisible())) await section.getByRole('button', { name: 'Read the table this way' }).click();
  await expect(imports.found).toContainText('2 Statements, all new.');
  await imports.confirm();
  await page.getByRole('link', { name: 'Transcript', exact: true }).click();
  await expect(transcriptPage(page).experiences).toContainText('First aid');
});

test.describe('files of others', () => {
  test.skip(!hasSharedData, 'The collection of real files is not beside the project.');

  test('a badge in a picture shows its issuer and whether that is proved', async ({ page }) => {
    const imports = importPage(page);
    await imports.open();
    await imports.choose(sharedDataPath('badges/ob30/simple-json.png'));
    const badges = page.getByRole('region', { name: 'Badges and credentials' });
    await expect(badges.getByRole('listitem').first()).toContainText('Issued by');
    await expectAccessible(page);
    await imports.confirm();
  });

  for (const name of ['traversal.zip', 'bomb-flat.zip', 'truncated.zip']) {
    test(`${name} is refused, and says why`, async ({ page }) => {
      const imports = importPage(page);
      await imports.open();
      await imports.choose(sharedDataPath(`hostile/${name}`));
      await expect(imports.failed).toBeVisible();
      await expect(page.getByText(/This zip (could do harm|is damaged)/).first()).toBeVisible();
      await expect(imports.add).toBeHidden();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Forget this import' }).press('Enter');
      await expect(page.getByText('Nothing has been imported yet.')).toBeVisible();
    });
  }
});
