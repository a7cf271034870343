import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { connect, storeFileName } from '../store/open-database.ts';
import { aStatement, aStatementRef, anActivity, anAgent, voided } from '../testing/a-statement.ts';
import { noteSent } from '../testing/note-sent.ts';
import { openRemovals } from '../testing/open-removals.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const refTo = (number: number) => aStatementRef(idOf(number));

/** Plain ones, ones that point at others and at each other, and ones that void. */
const universe: readonly Statement[] = [
  aStatement({ actor: anAgent('ana'), object: anActivity('knots') }),
  aStatement({ actor: anAgent('bo'), object: anActivity('sails'), context: { registration: idOf(99) } }),
  aStatement({ context: { contextActivities: { parent: [anActivity('boats')] }, instructor: anAgent('ivo') } }),
  aStatement({ object: refTo(0) }),
  aStatement({ actor: anAgent('bo'), object: refTo(3) }),
  aStatement({ object: refTo(6) }),
  aStatement({ object: refTo(5), context: { contextActivities: { grouping: [anActivity('harbour')] } } }),
  aStatement({ verb: voided, object: refTo(0) }),
  aStatement({ verb: voided, object: refTo(0), actor: anAgent('bo') }),
  aStatement({ verb: voided, object: refTo(1) }),
].map((statement, number) => ({ ...statement, id: idOf(number), timestamp: `2026-03-0${(number % 9) + 1}T10:00:00Z` }));

type Step =
  | { readonly does: 'store'; readonly numbers: readonly number[] }
  | { readonly does: 'send'; readonly numbers: readonly number[] }
  | { readonly does: 'remove'; readonly numbers: readonly number[] }
  | { readonly does: 'undo'; readonly which: number }
  | { readonly does: 'forget'; readonly which: number }
  | { readonly does: 'index' };

const everything: Step = { does: 'store', numbers: universe.map((_, number) => number) };

const numbers = fc.uniqueArray(fc.nat(universe.length - 1), { minLength: 1, maxLength: 5 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('store' as const), numbers }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('send' as const), numbers }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('remove' as const), numbers }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), which: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('forget' as const), which: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('index' as const) }) },
  ),
  { maxLength: 14 },
);

/**
 * Lives a life; returns the store, which are left by a plain model, in the order in which they were stored, which were
 * sent, and what the ledger says in the end.
 */
async function live(life: readonly Step[]) {
  const folder = temporaryFolder();
  const record = openRemovals(folder);
  let present: number[] = [];
  const sent = new Set<number>();
  const arrived: number[] = [];
  let kept: { readonly id: string; readonly numbers: readonly number[] }[] = [];
  const inOrder = (list: readonly number[]) => arrived.filter((number) => list.includes(number));
  for (const step of life) {
    if (step.does === 'index') await record.search.catchUp();
    else if (step.does === 'store') {
      await record.add(...step.numbers.map((number) => universe[number] ?? aStatement()));
      const fresh = step.numbers.filter((number) => !arrived.includes(number));
      arrived.push(...fresh);
      present = inOrder([...present, ...fresh]);
    } else if (step.does === 'send') {
      const leaving = step.numbers.filter((number) => present.includes(number));
      noteSent(record.store, leaving.map(idOf));
      for (const number of leaving) sent.add(number);
    } else if (step.does === 'remove') {
      const leaving = step.numbers.filter((number) => present.includes(number));
      if (leaving.length === 0) continue;
      const ids = step.numbers.map(idOf);
      const { id } = await record.removals.remove({ what: 'statements', ids }, leaving.length, []);
      kept = [...kept, { id, numbers: leaving }];
      present = present.filter((number) => !leaving.includes(number));
    } else {
      const meant = kept[step.which % Math.max(kept.length, 1)];
      if (meant === undefined) continue;
      kept = kept.filter((one) => one !== meant);
      if (step.does === 'undo') {
        await record.removals.undo(meant.id);
        present = inOrder([...present, ...meant.numbers]);
      } else await record.removals.forget(meant.id);
    }
  }
  await record.search.catchUp();
  const lines = record.store.ledger.window({}, 0, universe.length + 1);
  const withdrawable = record.store.withdrawals.withdrawable(lines.map(({ delivery }) => delivery));
  await record.close();
  return { folder, present, sent: [...sent], lines, withdrawable };
}

const dumps = {
  statements: 'SELECT id, verb, registration, target_id, is_voiding, voided_by FROM statement ORDER BY sequence',
  agents: 'SELECT agent, id FROM statement_agent JOIN statement USING (sequence) ORDER BY agent, sequence',
  related: 'SELECT agent, id FROM statement_related_agent JOIN statement USING (sequence) ORDER BY agent, sequence',
  activities: 'SELECT activity, id FROM statement_activity JOIN statement USING (sequence) ORDER BY activity, sequence',
  around:
    'SELECT activity, id FROM statement_related_activity JOIN statement USING (sequence) ORDER BY activity, sequence',
  references:
    'SELECT r.target_id, id FROM statement_reference AS r JOIN statement USING (sequence) ORDER BY r.target_id, sequence',
  inherited:
    'SELECT kind, value, id FROM inherited_filter JOIN statement USING (sequence) ORDER BY kind, value, sequence',
  links: `SELECT (SELECT count(*) FROM statement_agent) AS agents, (SELECT count(*) FROM statement_activity) AS activities,
    (SELECT count(*) FROM statement_related_agent) AS related, (SELECT count(*) FROM statement_related_activity) AS around`,
  words: `SELECT word.value AS word, count(*) AS found FROM json_each('["knots", "sails", "boats", "ana", "harbour"]') AS word
    JOIN statement_text ON statement_text.words MATCH word.value GROUP BY word.value ORDER BY word.value`,
};

function readAll(folder: string): unknown {
  const database = connect(join(folder, storeFileName));
  const all = Object.entries(dumps).map(([name, query]) => [name, database.prepare(query).all()]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
  return Object.fromEntries(all);
}

/** Each life opens two stores on disk, in milliseconds. */
const patience = 120_000;

it(
  'leaves exactly what a record would hold to which only the rest was ever sent',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          steps,
          steps.map((some) => [everything, ...some]),
        ),
        async (life) => {
          const { folder, present } = await live(life);
          const plain = await live(present.map((number) => ({ does: 'store', numbers: [number] })));
          expect(readAll(folder)).toEqual(readAll(plain.folder));
        },
      ),
      { numRuns: 20 },
    );
  },
  patience,
);

it(
  'leaves in the ledger all that was sent, still to be read and to be withdrawn',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        const { present, sent, lines, withdrawable } = await live([everything, ...some]);
        const found = lines.map(({ statementId, state, isRemoved, json }) => {
          const { verb, object } = JSON.parse(json) as Statement;
          return { statementId, state, isRemoved, verb, object };
        });
        const wanted = sent.map((number) => {
          const { verb, object } = universe[number] ?? aStatement();
          return { statementId: idOf(number), state: 'sent', isRemoved: !present.includes(number), verb, object };
        });
        expect(found).toHaveLength(wanted.length);
        expect(found).toEqual(expect.arrayContaining(wanted));
        // A voiding Statement cannot be voided.
        expect(withdrawable).toHaveLength(wanted.filter(({ verb }) => verb.id !== voided.id).length);
      }),
      { numRuns: 20 },
    );
  },
  patience,
);

it(
  'is as if nothing had been deleted once everything is put back',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { maxLength: 4 }), async (leaving) => {
        const removing = leaving.map((some) => ({ does: 'remove', numbers: some }) as const);
        const undoing = leaving.map(() => ({ does: 'undo', which: 0 }) as const);
        const { folder } = await live([everything, { does: 'index' }, ...removing, ...undoing]);
        const plain = await live([everything]);
        expect(readAll(folder)).toEqual(readAll(plain.folder));
        expect(textsIn(folder).length).toBe(universe.length);
      }),
      { numRuns: 5 },
    );
  },
  patience,
);

function textsIn(folder: string): unknown[] {
  const database = connect(join(folder, storeFileName));
  const texts = database.prepare('SELECT json FROM statement').pluck().all();
  database.close();
  return texts;
}
