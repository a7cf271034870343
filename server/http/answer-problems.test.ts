import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect, storeFileName } from '../store/open-database.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

it('answers 500 where Cairn itself fails, with the number of the line in the log and nothing else', async () => {
  const logged: unknown[] = [];
  const lrs = await startTestLrs({ log: (event, details) => logged.push({ event, ...details }) });
  const database = connect(join(lrs.lrs.dataFolder, storeFileName));
  database.exec('DROP TABLE activity');
  database.close();
  const response = await lrs.xapi('/activities?activityId=http://example.org/secret');
  expect([response.status, response.headers.get('X-Experience-API-Version')]).toEqual([500, '1.0.3']);
  const { incident, ...body } = (await response.json()) as { incident: string };
  expect(body).toEqual({ type: 'unexpected', status: 500, detail: 'Cairn failed to answer. Its log says why.' });
  expect(logged).toMatchObject([{ event: 'request failed', incident, method: 'GET', path: '/xapi/activities' }]);
  expect(JSON.stringify(logged)).not.toContain('secret');
});
