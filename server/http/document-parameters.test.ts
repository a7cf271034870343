// What names a document (xAPI 1.0.3 Communication 2.3, 2.6 and 2.7), by each method that means one.
import { expect, it } from 'vitest';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const activityId = 'http://example.org/course';
const agent = '{"mbox":"mailto:ana@example.org"}';
const whole: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/activities/state': { activityId, agent, stateId: 'a' },
  '/activities/profile': { activityId, profileId: 'a' },
  '/agents/profile': { agent, profileId: 'a' },
};
const methods = ['GET', 'PUT', 'POST', 'DELETE'];

async function statuses(lrs: TestLrs, path: string, parameters: Readonly<Record<string, string>>): Promise<number[]> {
  const answers: number[] = [];
  for (const method of methods) {
    const content = method === 'PUT' || method === 'POST' ? { body: {} } : {};
    const headers = { 'X-Experience-API-Version': '2.0.0' };
    answers.push(
      (await lrs.xapi(`${path}?${new URLSearchParams(parameters)}`, { method, headers, ...content })).status,
    );
  }
  return answers;
}

it('needs what names the document, whatever the method; without its id, GET lists and DELETE of State takes all', async () => {
  const lrs = await startTestLrs();
  for (const [path, parameters] of Object.entries(whole)) {
    expect(await statuses(lrs, path, parameters)).toEqual([404, 204, 204, 204]);
    for (const missing of Object.keys(parameters)) {
      const { [missing]: _missing, ...rest } = parameters;
      const wanted = missing.endsWith('Id') && missing !== 'activityId' ? [200, 400, 400, 400] : [400, 400, 400, 400];
      if (missing === 'stateId') wanted[3] = 204;
      expect([path, missing, await statuses(lrs, path, rest)]).toEqual([path, missing, wanted]);
    }
  }
});

it('refuses an agent that is none, whatever the method', async () => {
  const lrs = await startTestLrs();
  const others = ['ana', '', '{}', '{"name":"Ana"}', '{"mbox":"ana"}', '{"objectType":"Group","mbox":"mailto:a@b.c"}'];
  for (const path of ['/activities/state', '/agents/profile']) {
    for (const other of others) {
      const found = await statuses(lrs, path, { ...whole[path], agent: other });
      expect([path, other, found]).toEqual([path, other, [400, 400, 400, 400]]);
    }
  }
});

it('refuses a registration that is none, whatever the method', async () => {
  const lrs = await startTestLrs();
  const path = '/activities/state';
  expect(await statuses(lrs, path, { ...whole[path], registration: 'first' })).toEqual([400, 400, 400, 400]);
});
