// Any valid Statement, there and back through the real endpoint (xAPI 1.0.3 Data 2.3.1).
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from '../contract/xapi/context.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { arbitraryStatement } from '../testing/arbitrary-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

const fileUrl = 'https://example.org/file';

/** With an id that no run before had, if it has one, and attachments that need no octets. */
function freshly<Sent extends Statement | SubStatement>(sent: Sent): Sent {
  const { id, attachments, object } = sent as Statement;
  const newId = crypto.randomUUID();
  return {
    ...sent,
    ...(id === undefined ? {} : { id: /[A-F]/.test(id) ? newId.toUpperCase() : newId }),
    ...(attachments === undefined ? {} : { attachments: attachments.map((one) => ({ ...one, fileUrl })) }),
    ...(object.objectType === 'SubStatement' ? { object: freshly(object) } : {}),
  };
}

/** What has to come back: the LRS sets some properties, gives context Activities as arrays, and in 2.0 tells UTC. */
function wanted(sent: Statement, kept: Statement, version: XapiVersion): Statement {
  return {
    ...withArraysInUtc(sent, kept, version),
    id: sent.id ?? kept.id,
    stored: kept.stored,
    authority: kept.authority,
    timestamp: timeWanted(sent.timestamp, kept.timestamp, version) ?? kept.stored,
    version: sent.version ?? (version === '2.0.0' ? '2.0.0' : '1.0.0'),
  } as Statement;
}

function withArraysInUtc<Sent extends Statement | SubStatement>(sent: Sent, kept: Sent, version: XapiVersion): Sent {
  const { context, timestamp } = sent;
  const [object, keptObject] = [sent.object, kept.object];
  return {
    ...sent,
    ...(context === undefined ? {} : { context: withArrays(context) }),
    ...(timestamp === undefined ? {} : { timestamp: timeWanted(timestamp, kept.timestamp, version) }),
    ...(object.objectType === 'SubStatement'
      ? { object: withArraysInUtc(object, keptObject as SubStatement, version) }
      : {}),
  };
}

function withArrays(context: Context): Context {
  if (context.contextActivities === undefined) return context;
  const lists = Object.entries(context.contextActivities).map(([key, list]) => [key, [list].flat()] as const);
  return { ...context, contextActivities: Object.fromEntries(lists) };
}

/** The same text in 1.0.3; in 2.0 any text in UTC for the same millisecond, where UTC is in the years 0 to 9999. */
function timeWanted(sent: string | undefined, kept: string | undefined, version: XapiVersion): string | undefined {
  if (version === '1.0.3' || sent === undefined || kept === undefined) return sent;
  const year = new Date(parseTimestamp(sent) ?? 0).getUTCFullYear();
  if (year < 0 || year > 9999) return sent;
  const isSame = /Z$/i.test(kept) && parseTimestamp(kept) === parseTimestamp(sent);
  return isSame ? kept : `${sent} in UTC`;
}

it.each<XapiVersion>(['1.0.3', '2.0.0'])(
  'Data 2.3.1: any valid Statement of xAPI %s comes back as it was sent, and may be sent again',
  async (version) => {
    const lrs = await startTestLrs();
    const headers = { 'X-Experience-API-Version': version };
    let count = 0;
    const run = async (drawn: Statement) => {
      const body = JSON.parse(JSON.stringify(freshly(drawn))) as Statement;
      const posted = await lrs.xapi('/statements', { method: 'POST', body, headers });
      expect(posted.status, await posted.clone().text()).toBe(200);
      count += 1;
      const ids = (await posted.json()) as string[];
      const path = `/statements?statementId=${ids[0]}`;
      const response = await lrs.xapi(`${path}&format=exact`, { headers });
      const kept = (await response.json()) as Statement;
      expect(kept).toEqual(wanted(body, kept, version));
      expect(validateStatement(kept, version)).toEqual([]);

      // Storing it again, or what came back, changes nothing.
      const withId = { ...body, id: ids[0] };
      const again = await lrs.xapi('/statements', { method: 'POST', body: [withId], headers });
      expect([again.status, await again.json()]).toEqual([200, ids]);
      for (const same of [body.id === undefined ? body : withId, kept]) {
        expect((await lrs.xapi(path, { method: 'PUT', body: same, headers })).status).toBe(204);
      }
      expect(await (await lrs.xapi(path, { headers })).json()).toEqual(kept);
      expect(await lrs.count()).toBe(count);
    };
    await fc.assert(fc.asyncProperty(arbitraryStatement(version), run), { numRuns: 30 });
  },
);
