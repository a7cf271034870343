import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { createStatementStorer } from '../lrs/store-statements.ts';
import { createStatementMover } from '../lrs/take-out.ts';
import type { FactsRow } from '../store/experience-facts-store.ts';
import { connect, storeFileName } from '../store/open-database.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { aLifeStatement, lifeId, lifePeople } from '../testing/life-statements.ts';
import { createDayOf } from './day-of.ts';
import { deriveAll } from './derive/derive-all.ts';
import type { CountedStatement, ExperienceFacts } from './derive/facts.ts';
import { placeStatement } from './derive/place-statement.ts';
import { readFacts } from './kept-facts.ts';
import type { FollowOptions } from './follow-statements.ts';
import { openExperiences } from './open-experiences.ts';

const dayOf = createDayOf();

const removalId = 'removal';
const most = 24;

function open(dataFolder: string, after: FollowOptions['after'] = () => () => undefined) {
  const store = openStore({ dataFolder });
  const errors: unknown[] = [];
  const experiences = openExperiences({
    store,
    clock: () => 0,
    after,
    onDerived: () => undefined,
    onReading: () => undefined,
    onError: (error) => errors.push(error),
  });
  const storer = createStatementStorer(store, () => 0, 'http://localhost/cairn', experiences.notice);
  const mover = createStatementMover(store, (json) => json);
  return { store, experiences, storer, mover, errors };
}

type Opened = ReturnType<typeof open>;

function addCredential({ store }: Opened): void {
  const secretHash = new Uint8Array(1);
  store.credentials.insert({ key: 'key', label: 'x', secretHash, scopes: ['all'], createdAt: 0 });
}

async function send({ store, storer }: Opened, statements: readonly Statement[]): Promise<void> {
  const credential = store.credentials.find('key');
  if (credential === undefined) throw new Error('no credential');
  const removed = new Set(removedIn(store).map(({ id }) => id));
  const isNew = ({ id = '' }: Statement) => store.statements.findById(id) === undefined && !removed.has(id);
  const text = JSON.stringify(statements.filter(isNew));
  await storer.store({ text, mayBeMany: true, version: '1.0.3', credential, attachments: [] });
}

function remove({ store, mover }: Opened, id: string): void {
  const statement = store.statements.findById(id);
  if (statement === undefined) return;
  const row = store.removals.find(removalId)?.removal ?? 0;
  store.transaction(() => store.experiences.noteChanged(mover.takeOut([statement], row, 0)));
}

function removedIn(store: Store) {
  return store.removedStatements.next(store.removals.find(removalId)?.removal ?? 0, most + 1);
}

/** Puts back all that was removed. */
function restore({ store, mover }: Opened): void {
  store.transaction(() => store.experiences.noteChanged(mover.putBack(removedIn(store))));
}

/** What counts, straight from the store. */
function counted(store: Store): CountedStatement[] {
  const others = new Set(store.identities.others());
  return store.statements.behind(0).flatMap(({ sequence, json, voidedBy }) => {
    const statement = JSON.parse(json) as Statement;
    const isOther = others.has(identifierOf(statement.actor) ?? '');
    const at = Date.parse(statement.timestamp ?? '');
    return voidedBy !== null || isOther ? [] : [{ sequence, statement, at }];
  });
}

/** All experiences as the rules make them of what counts, without regard to how they are kept. */
function expected(store: Store) {
  const statements = counted(store);
  const definitionOf = (activity: string) => {
    const text = store.definitions.findDefinition(activity);
    return text === undefined ? undefined : (JSON.parse(text) as ActivityDefinition);
  };
  const all = deriveAll(statements, definitionOf, dayOf);
  const days = new Map<string, number>();
  for (const { statement, at } of statements) {
    const placed: string | undefined = placeStatement(statement)?.subject;
    for (let one = placed; one !== undefined; one = all.get(one)?.parent ?? undefined) {
      const key = `${one} ${dayOf(at)}`;
      days.set(key, (days.get(key) ?? 0) + 1);
    }
  }
  return {
    days: [...days].toSorted(),
    experiences: [...all]
      .map(([activity, { facts, parent, isShown, holder }]) => ({
        activity,
        parent: parent !== null && all.has(parent) ? parent : null,
        isShown,
        holder,
        facts: JSON.parse(JSON.stringify(facts)) as ExperienceFacts,
      }))
      .toSorted((a, b) => (a.activity < b.activity ? -1 : 1)),
  };
}

/** The same as it is kept. */
function kept(dataFolder: string) {
  const database = connect(join(dataFolder, storeFileName));
  const days = database
    .prepare(
      `SELECT e.activity || ' ' || d.day, d.statements FROM experience_day AS d JOIN experience AS e USING (experience)
       WHERE d.statements <> 0`,
    )
    .raw()
    .all() as [string, number][];
  const tops = database
    .prepare(
      `SELECT count(*) FROM experience AS e JOIN experience_trait AS t USING (experience)
         JOIN experience_day AS d USING (experience) WHERE (e.parent IS NULL) <> t.is_top OR t.is_top <> d.is_top`,
    )
    .pluck()
    .get();
  const rows = database
    .prepare(
      `SELECT e.activity, p.activity AS parent, e.is_shown AS isShown, h.activity AS holder, f.facts, f.history
       FROM experience AS e JOIN experience_facts AS f USING (experience)
         LEFT JOIN experience AS p ON p.experience = e.parent LEFT JOIN experience AS h ON h.experience = e.holder`,
    )
    .all() as (Omit<FactsRow, 'tally'> & {
    activity: string;
    parent: string | null;
    isShown: number;
    holder: string | null;
  })[];
  const texts = database.prepare('SELECT count(*) FROM experience_text').pluck().get();
  database.close();
  return {
    tops,
    texts,
    days: days.toSorted(),
    experiences: rows
      .map(({ facts, history, isShown, ...row }) => ({
        ...row,
        isShown: isShown === 1,
        facts: readFacts({ facts, history }),
      }))
      .toSorted((a, b) => (a.activity < b.activity ? -1 : 1)),
  };
}

function check(opened: Opened, dataFolder: string): void {
  const { experiences, days } = expected(opened.store);
  expect(kept(dataFolder)).toEqual({ experiences, days, tops: 0, texts: experiences.length });
  expect(opened.errors).toEqual([]);
}

const number = fc.nat({ max: most });

/** One thing that happens to a record. */
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      statements: fc.uniqueArray(aLifeStatement(most), { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('remove' as const), number }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restore' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('answer' as const), person: fc.nat({ max: 1 }), isOther: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('catch up' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('crash' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rebuild' as const) }) },
);

describe('experiences', () => {
  it('are what the rules make of all Statements that count, whatever happened to the record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const dataFolder = temporaryFolder();
        let opened = open(dataFolder);
        addCredential(opened);
        opened.store.removals.insert({ id: removalId, removedAt: 0, choice: 'statements', about: '' }, []);
        for (const one of events) {
          const { store, experiences } = opened;
          if (one.what === 'send') await send(opened, one.statements);
          else if (one.what === 'remove') remove(opened, lifeId(one.number));
          else if (one.what === 'restore') restore(opened);
          else if (one.what === 'catch up') {
            await experiences.catchUp();
            check(opened, dataFolder);
          } else if (one.what === 'crash') {
            // Stopped in the middle: what was begun stands in the store.
            const going = experiences.catchUp();
            experiences.stop();
            await going;
            store.close();
            opened = open(dataFolder);
          } else if (one.what === 'rebuild') store.experiences.empty(0, '');
          else if (one.what === 'answer') {
            const agent = lifePeople[one.person] ?? {};
            const identifier = identifierOf(agent) ?? '';
            store.transaction(() => {
              if (one.isOther) store.identities.insertOther(identifier, agent, 0);
              else store.identities.removeOther(identifier);
              store.experiences.noteChangedOf(identifier);
            });
          }
        }
        await opened.experiences.catchUp();
        check(opened, dataFolder);
        opened.store.close();
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('are told of the whole record where much came at once, however long that takes', async () => {
    let isLate = false;
    const opened = open(temporaryFolder(), (_, call) => {
      if (isLate) call();
      return () => undefined;
    });
    addCredential(opened);
    const visited = (page: number): Statement => ({
      actor: { mbox: 'mailto:ann@example.org' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
      object: { id: `https://example.org/pages/${page % 300}` },
    });
    const visit = (from: number, to: number) =>
      send(
        opened,
        Array.from({ length: to - from }, (_, index) => ({ id: lifeId(from + index), ...visited(from + index) })),
      );
    await visit(0, 10);
    expect((await opened.experiences.list({}, 0, 1, [])).total).toBe(10);
    expect(opened.experiences.reading()).toBeNull();

    await visit(10, 6_000);
    isLate = true;
    const answer = opened.experiences.list({}, 0, 1, []);
    await vi.waitUntil(() => opened.experiences.reading() !== null, { interval: 1 });
    expect(opened.experiences.reading()).toBeLessThan(1);
    expect((await answer).total).toBe(300);
    expect(opened.experiences.reading()).toBeNull();

    // Of a record that is read already, what is new may come a little later.
    await visit(6_000, 6_100);
    expect((await opened.experiences.list({}, 0, 1, [])).total).toBe(300);
    await opened.experiences.stop();
    opened.store.close();
  });
});
