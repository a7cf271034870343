// A cmi5 course: the LMS launches an assignable unit that is built on an unmodified library, the learner leaves it and
// comes back, and the LMS finds in Cairn what it needs to say whether the course is done.
import type { BrowserContext, Page } from '@playwright/test';
import type { Statement } from '../server/contract/xapi/statement.ts';
import { connectPage } from './pages/connect-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { cmi5Category, learner, masteryScore, sessionExtension, startLms, unit } from './start-lms.ts';
import type { Session } from './start-lms.ts';
import { expect, test } from './start.ts';

const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

const libraries = [
  { library: '@xapi/cmi5', unitPage: 'xapijs/unit.html' },
  { library: '@rusticisoftware/cmi5', unitPage: 'rustici/unit.html' },
] as const;

for (const { library, unitPage } of libraries) {
  test(`a cmi5 unit built with ${library} is launched, left, resumed and passed, and its LMS reads it all back`, async ({
    cairn,
    page,
    context,
  }) => {
    const connect = connectPage(page);
    await connect.open();
    const { endpoint, key, secret } = await connect.newCredential('Fire safety');
    const { authorization } = await cairn.addCredential('LMS', ['all']);
    const token = Buffer.from(`${key}:${secret}`).toString('base64');
    const lms = await startLms({ endpoint, authorization, token });
    try {
      // The token of a session is given once: a unit that Cairn turned away is launched again.
      const refused = await lms.launch(unitPage);
      await open(context, refused, /^Failed/);
      await connect.allowSite(lms.origin);
      await lms.abandon(refused);

      const first = await lms.launch(unitPage);
      const firstVisit = await open(context, first, 'Started at page 1 in en with chapter=2');
      await press(firstVisit, ['Read on', 'Prefer Spanish', 'Answer', 'Hand in a poor test', 'Leave']);
      const second = await lms.launch(unitPage);
      const secondVisit = await open(context, second, 'Started at page 2 in es with chapter=2');
      await press(secondVisit, ['Hand in a good test', 'Leave']);

      const { registration } = lms;
      const statements = await lms.find({ registration });
      const names = new Map([refused, first, second].map(({ id }, index) => [id, `session ${index}`]));
      expect(statements.map((one) => `${names.get(sessionOf(one))}: ${verbOf(one)}`)).toEqual([
        'session 0: launched',
        'session 0: abandoned',
        'session 1: launched',
        'session 1: initialized',
        'session 1: progressed',
        'session 1: answered',
        'session 1: failed',
        'session 1: terminated',
        'session 2: launched',
        'session 2: initialized',
        'session 2: passed',
        'session 2: completed',
        'session 2: terminated',
      ]);
      for (const statement of statements)
        expect(statement).toMatchObject({ actor: learner, context: { registration } });

      // What the verbs of cmi5 must say.
      const [failed, passed, completed] = await lms.find(about(moveOnCategory, registration));
      expect(failed).toMatchObject({ result: { success: false, score: { scaled: 0.3, raw: 6, min: 0, max: 20 } } });
      expect(passed).toMatchObject({
        result: { success: true, score: { scaled: 0.9, raw: 18, min: 0, max: 20 }, duration: expect.any(String) },
        context: { extensions: { [masteryExtension]: masteryScore } },
      });
      expect(completed).toMatchObject({ result: { completion: true, duration: expect.any(String) } });
      expect(await lms.find({ registration, verb: 'http://adlnet.gov/expapi/verbs/progressed' })).toMatchObject([
        { result: { extensions: { [progressExtension]: 50 } } },
      ]);

      // What an LMS asks for.
      const verbs = statements.map(verbOf);
      const found = async (query: Readonly<Record<string, string>>) => (await lms.find(query)).map(verbOf);
      expect(await found({ registration, verb: passed?.verb.id ?? '' })).toEqual(['passed']);
      expect(await found({ agent: JSON.stringify(learner) })).toEqual(verbs);
      expect(await found({ activity: unit.id })).toEqual(verbs.filter((one) => one !== 'answered'));
      expect(await found(about(moveOnCategory, registration))).toEqual(['failed', 'passed', 'completed']);
      expect(await found(about(cmi5Category, registration))).toEqual(
        verbs.filter((one) => one !== 'progressed' && one !== 'answered'),
      );
      expect(await found(about(unit.publishersId, registration))).toEqual(verbs);
      expect(await found({ registration, activity: unit.publishersId })).toEqual([]);

      // What the learner sees.
      const transcript = transcriptPage(page);
      await transcript.open();
      await expect(transcript.rows).toHaveCount(statements.length);
      await expect(transcript.row(/Ana Ruiz passed fire.safety, 90%/i)).toBeVisible();
    } finally {
      lms.close();
    }
  });
}

/** Opens a session as the LMS does, and waits for what the unit says. */
async function open(context: BrowserContext, { link }: Session, status: string | RegExp): Promise<Page> {
  const visit = await context.newPage();
  await visit.goto(link);
  await expect(visit.getByRole('status')).toHaveText(status);
  return visit;
}

async function press(visit: Page, buttons: readonly string[]): Promise<void> {
  for (const name of buttons) {
    await visit.getByRole('button', { name }).click();
    await expect(visit.getByRole('status')).toHaveText(`Done: ${name}`);
  }
}

function about(activity: string, registration: string): Readonly<Record<string, string>> {
  return { activity, registration, related_activities: 'true' };
}

function sessionOf({ context }: Statement): string {
  return String(context?.extensions?.[sessionExtension]);
}

function verbOf({ verb }: Statement): string {
  return verb.id.slice(verb.id.lastIndexOf('/') + 1);
}
