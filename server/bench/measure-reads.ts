// How long a client of a filled store waits for GETs of the Statement resource.
import type { Statement } from '../contract/xapi/statement.ts';
import type { Figure } from './figures.ts';
import { atMost, latencyOf } from './figures.ts';
import type { Answer } from './load.ts';
import { averageLength, expectStatus, requestBytes, sendAll } from './load.ts';
import type { ReadCase, Times } from './read-cases.ts';
import { readCases } from './read-cases.ts';
import type { Setup } from './setup.ts';
import { startBareKoa } from './start-bare-koa.ts';
import type { Cairn } from './start-cairn.ts';
import type { Tally } from './tally.ts';

/** A case that takes longer than this is slow enough: it is measured with fewer requests. In milliseconds. */
const longestCase = 4_000;
/** Milliseconds; below it a case that takes longer in a larger store is no finding. */
const noise = 1;
/** Requests sent at a time. */
const step = 20;

type Reading = {
  readonly tally: Tally;
  readonly size: number;
  /** Of smaller sizes. */
  readonly before: readonly Figure[];
};

/** Every case, and in between a server that does nothing, so that the figures of a busy machine can be told. */
export async function measureReads(
  cairn: Cairn,
  { workspace, scale, say }: Setup,
  { tally, size, before }: Reading,
): Promise<Figure[]> {
  const koa = await startBareKoa(workspace);
  const toKoa = requestBytes({ method: 'GET', path: '/', port: koa.port, headers: {} });
  const control: Answer[] = [];
  const figures: Figure[] = [];
  for (const readCase of readCases(tally, await storedTimes(cairn), scale(200, 40))) {
    const answers = await readAll(cairn, readCase);
    const smaller = before.find((figure) => figure.what === readCase.name)?.latency?.p50;
    figures.push(readFigure(readCase, answers, smaller));
    control.push(...(await sendAll(koa.port, [toKoa, toKoa, toKoa, toKoa, toKoa])).answers);
    say(`reading ${size}: ${readCase.name}`);
  }
  await koa.stop();
  const latency = latencyOf(control.map(({ milliseconds }) => milliseconds));
  const note = `${averageLength(control)} kB; what this machine needs for nothing`;
  return [{ what: 'bare Koa in between', measured: latency.p50, unit: 'ms', latency, note }, ...figures];
}

async function readAll(cairn: Cairn, { queries }: ReadCase): Promise<Answer[]> {
  const until = performance.now() + longestCase;
  const answers: Answer[] = [];
  while (answers.length < queries.length && (answers.length === 0 || performance.now() < until)) {
    const next = queries.slice(answers.length, answers.length + step);
    const requests = next.map((query) => cairn.request(`/statements?${query}`));
    answers.push(...(await sendAll(cairn.port, requests)).answers);
  }
  return answers;
}

function readFigure({ name, queries }: ReadCase, answers: readonly Answer[], smaller: number | undefined): Figure {
  const refused = answers.find(({ status }) => status !== 200);
  if (refused) return { what: name, unit: 'ms', note: `not answered: ${refused.status}` };
  const latency = latencyOf(answers.map(({ milliseconds }) => milliseconds));
  const growth = smaller === undefined || latency.p50 - smaller < noise ? 1 : latency.p50 / smaller;
  const inTime = atMost(10, 'ms', latency.p95, 'p95');
  const budget = growth > 1.5 ? { text: `${inTime.text}, growth ≤ 1.5`, isMet: false } : inTime;
  const fewer = answers.length < queries.length ? `; only ${answers.length} requests` : '';
  return {
    what: name,
    measured: latency.p50,
    ...(smaller === undefined ? {} : { reference: smaller }),
    unit: 'ms',
    latency,
    budget,
    note: `${averageLength(answers)} kB${smaller === undefined ? '' : '; reference: smallest store'}${fewer}`,
  };
}

/** `stored` of the first and the last Statement, in milliseconds since 1970. */
async function storedTimes(cairn: Cairn): Promise<Times> {
  const requests = ['true', 'false'].map((ascending) => cairn.request(`/statements?limit=1&ascending=${ascending}`));
  const load = await sendAll(cairn.port, requests);
  expectStatus(load, 200);
  const [first = 0, last = 0] = load.answers.map(({ body }) => {
    const result = JSON.parse(body.toString()) as { readonly statements: readonly Statement[] };
    return Date.parse(result.statements[0]?.stored ?? '');
  });
  return { first, last };
}
