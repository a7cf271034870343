// Killed at random while it moves a record: it is whole, in one place alone, and nothing is left in the other. By hand,
// with more of it: SAFEKEEPING_KILLS=50 vitest run move-killed
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findRecord } from '../../store/find-record.ts';
import { openStore } from '../../store/open-store.ts';
import { generateStatements } from '../../testing/generate-statements.ts';
import { createRandom } from '../../testing/generated/random.ts';
import type { Command } from '../../testing/start-command.ts';
import { startModule } from '../../testing/start-command.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import { removeLeftover } from './move-leftover.ts';
import { verifyStore } from './verify-store.ts';

const kills = Number(process.env['SAFEKEEPING_KILLS'] ?? 2);
const patience = 60_000 + kills * 30_000;
const random = createRandom(11);

const moving = (home: string, to: string): Command => {
  const [findRecordIn, moveRecordIn] = ['../../store/find-record.ts', './move-record.ts'].map((path) =>
    JSON.stringify(new URL(path, import.meta.url).href),
  );
  const order = JSON.stringify({ home, to });
  return startModule(
    `import { findRecord } from ${findRecordIn};
     import { moveRecord } from ${moveRecordIn};
     const order = ${order};
     const profile = findRecord(order.home);
     await moveRecord({ ...order, profile }, new AbortController().signal);`,
  );
};

it(
  `loses nothing, and leaves nothing behind, when it is killed ${kills} times while it moves`,
  async () => {
    const { lrs, xapi } = await startTestLrs();
    const statements = [...generateStatements({ seed: 5, count: 300 })];
    expect((await xapi('/statements', { method: 'POST', body: statements })).status).toBe(200);
    await lrs.close();
    const home = lrs.dataFolder;
    const places = [home, join(temporaryFolder(), 'record')] as const;
    const present = () => findRecord(home).folder;
    const elsewhere = () => (present() === places[0] ? places[1] : places[0]);

    for (let death = 0; death < kills; death += 1) {
      const from = present();
      const command = moving(home, elsewhere());
      const isLate = death % 2 === 1;
      const isReached = () => (isLate ? present() !== from : findRecord(home).leftover !== undefined);
      await reached(command, isReached);
      const until = performance.now() + random.integer(0, isLate ? 10 : 60);
      while (performance.now() < until) await pass(0);
      await command.kill();
      const { leftover } = findRecord(home);
      expect(await removeLeftover(home, 'home')).toBe(leftover?.isCopy ?? false);
      const store = openStore({ dataFolder: present() });
      expect(store.statements.count()).toBe(300);
      store.close();
      expect(await verifyStore(present())).toMatchObject({ isSound: true, findings: [] });
      const left = existsSync(elsewhere()) ? readdirSync(elsewhere()) : [];
      expect(left.filter((name) => name !== 'profiles.json')).toEqual([]);
    }
    const last = moving(home, elsewhere());
    expect(await last.ended, last.output()).toBe(0);
  },
  patience,
);

/** Resolves when the move has come so far, or is over. */
async function reached(command: Command, isReached: () => boolean): Promise<void> {
  const over = new AbortController();
  void command.ended.then(() => over.abort());
  while (!over.signal.aborted && !isReached()) await pass(0);
}
