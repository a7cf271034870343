// One experience, from what real courses send: how it stands, its parts and answers, and what can be done with it.
import { hasSharedData } from '../server/testing/shared-data.ts';
import { expectAccessible } from './expect-accessible.ts';
import { learned, learningOf } from './learning.ts';
import { experiencePage } from './pages/experience-page.ts';
import { record } from './record.ts';
import { expect, test } from './start.ts';

const course = learned({ verb: 'passed', course: 'Fire safety', daysAgo: 1, result: { success: true } });
const activity = 'https://courses.example.org/Fire%20safety';

test.describe('what real courses sent', () => {
  // Only who has the collection of real Statements can record them.
  test.skip(!hasSharedData, 'The collection of real Statements is not beside the project.');

  test('a course with an assessment: parts by kind, the rest on demand, and the way into a part and back', async ({
    cairn,
    page,
  }) => {
    await record(cairn, learningOf('golf-prototype/golf-one-attempt.ndjson'));
    const experience = experiencePage(page);
    await experience.open('http://id.tincanapi.com/activity/tincan-prototypes/golf-example');
    await expect(experience.title).toHaveText('Golf Example - Tin Can Course');
    await expect(experience.standing).toHaveText('passed');
    await expect(experience.fact('Score')).toContainText('87%');
    await expect(experience.fact('Time')).toContainText('29 min');
    await expect(experience.fact('Questions right')).toContainText('13 of 15');

    await experience.parts.getByRole('button', { name: 'Show all 14' }).click();
    await expect(experience.parts.getByRole('listitem')).toHaveCount(15);

    await experience.parts.getByRole('link', { name: 'Golf Example Assessment' }).click();
    await expect(experience.title).toHaveText('Golf Example Assessment');
    await expect(page.getByRole('link', { name: 'Golf Example - Tin Can Course', exact: true })).toBeVisible();
    await experience.back.click();
    await expect(experience.title).toHaveText('Golf Example - Tin Can Course');
  });

  test('a cmi5 course: what it asks for, and each question with what was answered', async ({ cairn, page }) => {
    await record(cairn, learningOf('cmi5-catapult/geology-mastery.ndjson'));
    const experience = experiencePage(page);
    await experience.open(
      'https://w3id.org/xapi/cmi5/catapult/lts/course/geology-intro-single-au-mastery-score-framed/1',
    );
    await expect(experience.standing).toHaveText('completed and passed');
    await expect(experience.fact('Score')).toContainText('30% needed');
    const question = experience.answers.getByRole('listitem').filter({ hasText: 'outermost layer' }).first();
    await expect(question).toContainText('Wrong');
    await question.getByText('outermost layer').click();
    await expect(question.getByText('Your answer')).toBeVisible();
    await expect(question.getByText('Right answer')).toBeVisible();
  });

  test('a course that was failed and then passed tells both', async ({ cairn, page }) => {
    await record(cairn, learningOf('reconstructed/storyline-fail-then-pass.ndjson'));
    const experience = experiencePage(page);
    await experience.open('urn:articulate:storyline:5Abc9FireSafe');
    await expect(experience.fact('Best score')).toContainText('100%');
    await expect(experience.fact('Best score')).toContainText('first 50%, last 100%');
    await expect(experience.answers).toContainText('1 of 2 questions right');
  });

  test('a question that was tried twice: both attempts, as a drawing and as tables', async ({ cairn, page }) => {
    await record(cairn, learningOf('h5p/true-false-retry.ndjson'));
    const experience = experiencePage(page);
    await experience.open('https://learn.example.com/h5p/true-false');
    await expect(experience.standing).toHaveText('answered right at the second try');
    await expect(experience.attempts.getByRole('row')).toHaveCount(3);
    const scores = experience.chart('Scores');
    await expect(scores).toContainText('First 0 of 1, last 1 of 1');
    await scores.getByRole('button', { name: 'Show as table' }).press('Enter');
    await expect(scores.getByRole('row')).toHaveCount(3);
    await expect(experience.answers.getByText('Try 2')).toBeVisible();
    await expectAccessible(page);
  });
});

test('leads to its Statements, and takes them along to be shared', async ({ cairn, page }) => {
  const [id = ''] = await record(cairn, [course]);
  const experience = experiencePage(page);
  await experience.open(activity);
  await expect(experience.statements.getByRole('link', { name: /passed Fire safety/ })).toHaveAttribute(
    'href',
    `/transcript?view=statements&statement=${id}`,
  );
  await experience.statements.getByRole('link', { name: 'All 1 Statement' }).click();
  await expect(page).toHaveURL(/\/transcript\?view=statements&course=/);
  await page.goBack();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page).toHaveURL(/\/share$/);
  await expect(page.getByRole('main')).toContainText('1 Statement');
});

test('keeps what is written about it', async ({ cairn, page }) => {
  await record(cairn, [course]);
  const experience = experiencePage(page);
  await experience.open(activity);
  await experience.note.fill('The kitchen part was the best.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await page.reload();
  await expect(experience.note).toHaveValue('The kitchen part was the best.');
});

test('shows what arrives while it is open', async ({ cairn, page }) => {
  await record(cairn, [course]);
  const experience = experiencePage(page);
  await experience.open(activity);
  await expect(experience.standing).toHaveText('passed');
  await record(cairn, [learned({ verb: 'completed', course: 'Fire safety', daysAgo: 0 })]);
  await expect(experience.standing).toHaveText('completed and passed');
});

test('says so when the record does not hold it', async ({ page }) => {
  const experience = experiencePage(page);
  await experience.open('https://courses.example.org/unknown');
  await expect(experience.title).toHaveText('This experience is not in your record');
  await page.getByRole('main').getByRole('link', { name: 'To the transcript' }).click();
  await expect(page).toHaveURL(/\/transcript$/);
});

test('names and files from outside are only ever text', async ({ cairn, page }) => {
  const hostile = '<img src=x onerror="document.title=\'owned\'">';
  const name = `${hostile} ${'long '.repeat(200)}`;
  await record(cairn, [
    {
      ...course,
      object: {
        id: activity,
        definition: { name: { en: name }, description: { en: hostile }, moreInfo: 'javascript:alert(1)' },
      },
    },
  ]);
  const experience = experiencePage(page);
  await experience.open(activity);
  await expect(experience.title).toContainText('<img');
  expect(await page.title()).not.toBe('owned');
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isTooWide).toBe(false);
});
