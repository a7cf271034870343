// The transcript's filters: the same for experiences and Statements, all in the address, so that Back works and a view
// can be kept.
import type { Statement } from '../server/contract/xapi/statement.ts';
import { expectAccessible } from './expect-accessible.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { record } from './record.ts';
import { expect, test } from './start.ts';

const ana = { mbox: 'mailto:ana.ruiz@example.org', name: 'Ana Ruiz' };
const bo = { mbox: 'mailto:bo@example.org', name: 'Bo' };
const type = (name: string) => `http://adlnet.gov/expapi/activities/${name}`;

type Told = { readonly verb: string; readonly name: string; readonly kind: string; readonly day: string };

function aDeed({ verb, name, kind, day }: Told, more: Partial<Statement> = {}): Statement {
  return {
    actor: ana,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      id: `https://learn.example.org/${encodeURIComponent(name)}`,
      definition: { name: { en: name }, type: type(kind) },
    },
    timestamp: `${day}T12:00:00Z`,
    ...more,
  };
}

const deeds = [
  aDeed(
    { verb: 'passed', name: 'First aid', kind: 'course', day: '2025-03-10' },
    { result: { score: { scaled: 0.9 }, success: true } },
  ),
  aDeed(
    { verb: 'failed', name: 'Fire safety', kind: 'course', day: '2024-05-02' },
    { result: { score: { scaled: 0.4 }, success: false } },
  ),
  aDeed({ verb: 'attended', name: 'Knots evening', kind: 'meeting', day: '2023-01-20' }, { actor: bo }),
];

test('narrows experiences and Statements down in the same way, and says by what', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '3');
  await expect(transcript.experience(/First aid.*passed.*90%/)).toBeVisible();

  await transcript.choose('Kind', /^Course/);
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '2');
  await transcript.choose('Status', /^passed/);
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '1');
  await expect(transcript.chips).toHaveText([/Kind: Course/, /Status: passed/]);
  await expect(page).toHaveURL(/kind=course&status=passed/);

  await page.getByRole('radio', { name: 'Statements' }).check();
  await expect(transcript.rows).toHaveCount(1);
  await expect(transcript.row(/Ana Ruiz passed First aid, 90%/)).toBeVisible();

  await page.goBack();
  await expect(transcript.experience(/First aid/)).toBeVisible();
  await page.goBack();
  await expect(transcript.chips).toHaveText([/Kind: Course/]);
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Take away the filter Kind: Course' }).press('Enter');
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '3');
});

const each: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['words=fire', ['Fire safety'], ['Fire safety']],
  ['filter=fire', ['Fire safety'], ['Fire safety']],
  ['since=2024-01-01', ['First aid', 'Fire safety'], ['First aid', 'Fire safety']],
  ['until=2024-05-02', ['Fire safety', 'Knots evening'], ['Fire safety', 'Knots evening']],
  ['status=failed', ['Fire safety'], ['Fire safety']],
  ['course=https://learn.example.org/First%2520aid', ['First aid'], ['First aid']],
  ['verb=http://adlnet.gov/expapi/verbs/attended', ['Knots evening'], ['Knots evening']],
  ['person=mbox::mailto:bo@example.org', ['Knots evening'], ['Knots evening']],
  ['score=50', ['First aid'], ['First aid']],
  ['shared=yes', [], []],
  ['since=2024-01-01&until=2024-12-31&score=40&shared=no', ['Fire safety'], ['Fire safety']],
];

test('every filter stands in the address', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  for (const [query, experiences, statements] of each) {
    await page.goto(new URL(`/transcript?${query}`, cairn.ready().page).href);
    const names = transcript.experiences.getByRole('row').getByRole('link');
    await expect(names, query).toHaveText([...experiences]);
    if (experiences.length === 0) await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.goto(new URL(`/transcript?view=statements&${query}`, cairn.ready().page).href);
    await expect(transcript.rows, query).toHaveText(statements.map((name) => new RegExp(name)));
    await expect(page.getByRole('button', { name: 'Clear all filters' })).toBeVisible();
  }
});

test('what is typed is one step, and Back leads to before it', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await transcript.choose('Status', /^passed|^failed/);
  await transcript.filter.pressSequentially('fi');
  await expect(page).toHaveURL(/words=fi&status=/);
  await page.goBack();
  await expect(transcript.filter).toHaveValue('');
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '3');
});

test('what was typed a moment before going on is there again after Back', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '3');
  await transcript.filter.pressSequentially('fir');
  // Not a moment later, so that nothing but leaving the field can have kept it.
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[role="search"] input');
    input?.blur();
    document.querySelector<HTMLElement>('nav a[href="/overview"]')?.click();
  });
  await expect(page).toHaveURL(/\/overview$/);
  await page.goBack();
  await expect(transcript.filter).toHaveValue('fir');
  await expect(page).toHaveURL(/words=fir$/);
});

test('typing on and going back at once leads to before what was typed', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await transcript.choose('Status', /^passed|^failed/);
  await transcript.filter.focus();
  await page.evaluate(() => {
    document.execCommand('insertText', false, 'fi');
    history.back();
  });
  await expect(page).toHaveURL(/\/transcript$/);
  await expect(transcript.filter).toHaveValue('');
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '3');
});

test('a view is kept, opened and taken away again, by keyboard', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await page.goto(new URL('/transcript?view=statements&status=passed', cairn.ready().page).href);
  await expect(transcript.rows).toHaveCount(1);
  const menu = page.getByText('Views', { exact: true });
  await menu.press('Enter');
  await page.getByRole('button', { name: 'Save this view…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('What I passed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Clear all filters' }).press('Enter');
  await expect(transcript.rows).toHaveCount(3);
  await menu.press('Enter');
  await page.getByRole('link', { name: 'What I passed' }).press('Enter');
  await expect(transcript.rows).toHaveCount(1);
  await expect(page).toHaveURL(/view=statements&status=passed/);

  await menu.press('Enter');
  await page.getByRole('button', { name: 'Delete the view What I passed' }).press('Enter');
  await expect(page.getByRole('link', { name: 'What I passed' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Saved views' })).toBeHidden();
});

test('experiences are opened, selected and shared by keyboard', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await expect(transcript.experience(/First aid/)).toBeVisible();
  await transcript.experiences.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(transcript.selectedCount).toHaveText('2 selected');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(transcript.selectedCount).toHaveText('3 selected');
  await page.getByRole('button', { name: 'Share 3 selected' }).press('Enter');
  await expect(page).toHaveURL(/\/share$/);

  await page.goBack();
  await transcript.experiences.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/experience\?activity=/);
});

test('an experience is deleted from the list', async ({ cairn, page }) => {
  await record(cairn, deeds);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await transcript
    .experience(/Knots evening/)
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(transcript.experiences).toHaveAttribute('aria-rowcount', '2');
  await expect(transcript.selectedCount).toHaveText('0 selected');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a narrow window, ${colorScheme}`, () => {
    test.use({ viewport: { width: 480, height: 800 }, colorScheme });

    test('the filters fold into one button that says how many are on', async ({ cairn, page }) => {
      await record(cairn, deeds);
      const transcript = transcriptPage(page);
      await page.goto(new URL('/transcript?kind=course&score=50', cairn.ready().page).href);
      await expect(transcript.experience(/First aid/)).toBeVisible();
      const button = page.getByRole('button', { name: 'Filters (2)' });
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(page.getByRole('combobox', { name: 'Kind' })).toBeHidden();
      await button.press('Enter');
      await transcript.choose('Score', /^Any/);
      await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
      await page.getByText('Views', { exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Saved views' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
