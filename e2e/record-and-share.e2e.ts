// The whole way once: an activity records to Cairn, the learner sees it, picks it and sends it on.
import type { BrowserContext, Page } from '@playwright/test';
import type { Statement } from '../server/contract/xapi/statement.ts';
import { startActivitySite } from './activity-site.ts';
import { makeDataFolder } from './data-folder.ts';
import { connectPage } from './pages/connect-page.ts';
import { sharePage } from './pages/share-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { expect, startCairn, test } from './start.ts';

declare global {
  interface Window {
    /** What the activity sent. */
    recorded: Statement[];
    activity: { read(ids: readonly string[]): Promise<Statement[]> };
  }
}

const activities = [
  {
    library: 'tincanjs',
    page: 'tincan.html',
    sentences: [
      /Ana Ruiz answered Question 1 correctly, 100%.*, in Algebra I/,
      /Ana Ruiz answered Question 2 incorrectly, 20%/,
      /Ana Ruiz answered Question 3 correctly, 80%/,
    ],
  },
  {
    library: '@xapi/xapi',
    page: 'xapi.html',
    sentences: [/Ana Ruiz began Final test/, /Ana Ruiz passed Final test, 90%/, /Ana Ruiz completed Fire safety/],
  },
] as const;

for (const { library, page: activityPage, sentences } of activities) {
  test(`an activity built with ${library} on another origin records, and the learner sends it to an employer`, async ({
    cairn,
    page,
    context,
  }) => {
    const site = await startActivitySite();
    const employerFolder = makeDataFolder();
    const employer = await startCairn(employerFolder.path);
    try {
      // The learner connects the course.
      const connect = connectPage(page);
      await connect.open();
      const { endpoint } = await connect.newCredential('Course');
      expect(endpoint).toBe(cairn.ready().endpoint);
      const link = await connect.launchLink(`${site.origin}/${activityPage}`, 'Ana Ruiz', 'ana.ruiz@example.org');

      // The course records, once the learner has allowed its site.
      const transcript = transcriptPage(page);
      await transcript.open();
      const course = await openActivity(context, link);
      await finishQuiz(course, /^Not recorded/);
      await connect.allowSite(site.origin);
      await finishQuiz(course, 'Recorded');
      for (const sentence of sentences) await expect(transcript.row(sentence)).toBeVisible();
      await expect(transcript.rows).toHaveCount(sentences.length);

      // The learner picks two of the three and sends them.
      const { key, secret } = await employer.addCredential('Ana', ['statements/write', 'statements/read/mine']);
      await transcript.pick(sentences[0]);
      await transcript.pick(sentences[2]);
      await page.getByRole('link', { name: 'Share 2 selected' }).click();
      const share = sharePage(page);
      await share.addDestination({ name: 'Acme', address: `${employer.ready().endpoint}/statements/`, key, secret });
      await page.getByRole('button', { name: 'Preview' }).click();
      const preview = page.getByRole('dialog');
      await expect(preview).toContainText('2 Statements would be sent.');
      await expect(preview).toContainText('ana.ruiz@example.org');
      await expect(preview).not.toContainText('"authority"');
      await preview.getByRole('button', { name: 'Send 2 Statements to Acme' }).click();
      await expect(share.shares).toContainText('2 sent');
      await share.shares.getByRole('link', { name: 'Show each Statement' }).click();
      await expect(page.getByRole('listitem').getByText('Sent', { exact: true })).toHaveCount(2);

      // The same library reads them back at the employer, identical in every field that the sender owns.
      const recorded = await course.evaluate(() => window.recorded);
      const chosen = recorded.filter((_, index) => index !== 1);
      const readBack = await readAtEmployer(context, employer.ready(), {
        site: site.origin,
        activityPage,
        key,
        secret,
        ids: chosen.map(({ id = '' }) => id),
      });
      expect(readBack.map((one, index) => ownedBySender(one, chosen[index]))).toEqual(
        chosen.map((one) => ownedBySender(one, one)),
      );
      expect(await statusAtEmployer(employer.ready().endpoint, recorded[1]?.id ?? '', key, secret)).toBe(404);
    } finally {
      site.close();
      await employer.kill();
      employerFolder.remove();
    }
  });
}

async function openActivity(context: BrowserContext, link: string): Promise<Page> {
  const course = await context.newPage();
  await course.goto(link);
  return course;
}

async function finishQuiz(course: Page, outcome: string | RegExp): Promise<void> {
  await course.getByRole('button', { name: 'Finish the quiz' }).click();
  await expect(course.getByRole('status')).toHaveText(outcome);
}

type Reading = {
  readonly site: string;
  readonly activityPage: string;
  readonly key: string;
  readonly secret: string;
  readonly ids: readonly string[];
};

/** Opens the activity against the employer's endpoint, has its site allowed there, and reads with its library. */
async function readAtEmployer(
  context: BrowserContext,
  employer: { readonly endpoint: string; readonly page: string },
  { site, activityPage, key, secret, ids }: Reading,
): Promise<Statement[]> {
  const parameters = new URLSearchParams({
    endpoint: `${employer.endpoint}/`,
    auth: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    actor: JSON.stringify({ mbox: 'mailto:hr@example.org' }),
  });
  const reader = await openActivity(context, `${site}/${activityPage}?${parameters}`);
  const read = () => reader.evaluate((wanted) => window.activity.read(wanted), ids);
  await expect(read()).rejects.toThrow();
  const office = await context.newPage();
  await office.goto(employer.page);
  await connectPage(office).allowSite(site);
  return read();
}

async function statusAtEmployer(endpoint: string, id: string, key: string, secret: string): Promise<number> {
  const response = await fetch(`${endpoint}/statements?statementId=${id}`, {
    headers: {
      Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'X-Experience-API-Version': '1.0.3',
    },
  });
  return response.status;
}

/** Without what is the LRS's to set (xAPI 1.0.3 Data 2.4): the version only where the sender named none. */
function ownedBySender(
  { stored: _stored, authority: _authority, version, ...owned }: Statement,
  sent: Statement | undefined,
): object {
  return sent?.version === undefined ? owned : { ...owned, version };
}
