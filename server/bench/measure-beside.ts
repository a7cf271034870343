// How long a sender waits while the learner takes the whole record out, or backs it up.
import { cpSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Export, ExportFormat } from '../contract/exporting.ts';
import type { Backups } from '../contract/safekeeping.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import type { Figure } from './figures.ts';
import { atMost, latencyOf } from './figures.ts';
import { expectStatus, sendAll } from './load.ts';
import { take } from './measure-single-posts.ts';
import type { Setup } from './setup.ts';
import type { Cairn, StoreFolder } from './start-cairn.ts';
import { startCairn } from './start-cairn.ts';

/** Between two Statements of the sender, in milliseconds. */
const pause = 5;
const formats: readonly ExportFormat[] = ['zip', 'ndjson', 'json', 'csv'];

/** No more are sent. */
const most = 1_000_000;

type Beside = {
  readonly what: string;
  readonly statements: Generator<Statement, void>;
  readonly work: () => Promise<void>;
};

/** In a copy of the record, which takes what is sent. */
export async function measureBeside({ workspace, profile, say }: Setup, record: StoreFolder): Promise<Figure[]> {
  const folder = `${record.folder}-beside`;
  cpSync(record.folder, folder, { recursive: true });
  const cairn = await startCairn(workspace, { ...record, folder }, profile);
  await cairn.derive();
  const statements = generateStatements({ seed: 70, count: most });
  const figures: Figure[] = [];
  for (const format of formats) {
    const what = `a POST while all is exported as ${format}`;
    figures.push(await measureOne(cairn, { what, statements, work: () => exportAll(cairn, format) }));
    say(`beside: ${format}`);
  }
  figures.push(
    await measureOne(cairn, { what: 'a POST while a backup is made', statements, work: () => backUp(cairn) }),
  );
  await cairn.stop();
  rmSync(folder, { recursive: true });
  return figures;
}

async function measureOne(cairn: Cairn, { what, statements, work }: Beside): Promise<Figure> {
  const times: number[] = [];
  const over = work().then(() => true);
  do {
    const [statement] = take(statements, 1);
    const load = await sendAll(cairn.port, [cairn.request('/statements', JSON.stringify(statement))]);
    expectStatus(load, 200);
    times.push(load.answers[0]?.milliseconds ?? 0);
  } while (!(await Promise.race([over, wait(pause, false)])));
  const latency = latencyOf(times);
  return {
    what,
    measured: latency.p50,
    unit: 'ms',
    latency,
    budget: atMost(20, 'ms', latency.p99, 'p99'),
    note: `${times.length} sent meanwhile`,
  };
}

async function exportAll(cairn: Cairn, format: ExportFormat): Promise<void> {
  const wanted = { choice: { what: 'all' }, format, isSigned: false, zone: 'UTC', languages: ['en'] };
  const { id } = (await (await cairn.ask('POST', '/api/exports', { json: wanted })).json()) as Export;
  const { body } = await cairn.ask('GET', `/api/exports/${id}/file`);
  for await (const _ of body ?? []);
}

async function backUp(cairn: Cairn): Promise<void> {
  await cairn.ask('POST', '/api/backups');
  for (;;) {
    const { progress, failure } = (await (await cairn.ask('GET', '/api/backups')).json()) as Backups;
    if (failure !== null) throw new Error(`no backup was made: ${failure.detail}`);
    if (progress === null) return;
    await wait(pause * 10);
  }
}
