// How long the page waits for what it shows of a filled store.
import type { Figure } from './figures.ts';
import { atMost, latencyOf } from './figures.ts';
import { averageLength, expectStatus, sendAll } from './load.ts';
import { pageCases } from './page-cases.ts';
import type { PageCase } from './page-cases.ts';
import type { Setup } from './setup.ts';
import type { Cairn } from './start-cairn.ts';

/** From so many Statements on, the page may take twice the time. */
const large = 1_000_000;

export async function measurePage(cairn: Cairn, { scale, say }: Setup, size: number): Promise<Figure[]> {
  await cairn.derive();
  const figures: Figure[] = [];
  for (const pageCase of pageCases(scale(200, 40))) {
    figures.push(await measureCase(cairn, pageCase, size));
    say(`page ${size}: ${pageCase.name}`);
  }
  return figures;
}

async function measureCase(cairn: Cairn, { name, paths }: PageCase, size: number): Promise<Figure> {
  const load = await sendAll(cairn.port, await Promise.all(paths.map((path) => cairn.pageRequest(path))));
  expectStatus(load, 200);
  const latency = latencyOf(load.answers.map(({ milliseconds }) => milliseconds));
  return {
    what: name,
    measured: latency.p50,
    unit: 'ms',
    latency,
    budget: atMost(size < large ? 50 : 100, 'ms', latency.p95, 'p95'),
    note: `${averageLength(load.answers)} kB`,
  };
}
