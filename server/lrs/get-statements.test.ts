import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StatementFilter } from '../store/select-statements.ts';
import { connectedStatements, courses, people, registrations, verbs } from '../testing/connected-statements.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import { plainScan } from '../testing/plain-scan.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { createStatementReader } from './get-statements.ts';
import { createStatementStorer } from './store-statements.ts';

const authorityHome = 'http://localhost/cairn';
const authority = `account::${authorityHome} key`;
const identifiers = [...people.map((one) => identifierOf(one) ?? ''), authority];

const agent = fc.record({ agent: fc.constantFrom(...identifiers), relatedAgents: fc.boolean() });
const activity = fc.record({ activity: fc.constantFrom(...courses), relatedActivities: fc.boolean() });
const verb = fc.record({ verb: fc.constantFrom(...verbs) });
const registration = fc.record({ registration: fc.constantFrom(...registrations) });
// With every condition at once, hardly anything would ever be found.
const filters: fc.Arbitrary<StatementFilter> = fc
  .uniqueArray(fc.oneof(agent, activity, verb, registration), { maxLength: 3, selector: (one) => Object.keys(one)[0] })
  .map((conditions) => Object.assign({}, ...conditions) as StatementFilter);

/** Stands for `since` or `until`: the `stored` of the Statement with this number. */
const moment = fc.option(fc.nat({ max: 12 }), { nil: undefined });

type Opened = { readonly store: Store; send(statements: readonly Statement[], key?: string): Promise<void> };

/** A store with two credentials, and a sender whose Statements get `stored` one after the other. */
function open(): Opened {
  const store = openStore({ dataFolder: temporaryFolder() });
  for (const key of ['key', 'other']) {
    store.credentials.insert({ key, label: 'x', secretHash: new Uint8Array(1), scopes: ['all'], createdAt: 0 });
  }
  const storer = createStatementStorer(
    store,
    () => 1_700_000_000_000,
    authorityHome,
    () => undefined,
  );
  return {
    store,
    async send(statements, key = 'key') {
      const credential = store.credentials.find(key) as CredentialRow;
      const text = JSON.stringify(statements);
      await storer.store({ text, mayBeMany: true, version: '2.0.0', credential, attachments: [] });
    },
  };
}

/** The credential in the authority. */
function storedBy(statement: Statement): string | undefined {
  return (statement.authority as Agent).account?.name;
}

function allOf(store: Store): Statement[] {
  const first = store.statements.behind(0);
  return parsed([...first, ...store.statements.behind(first.at(-1)?.sequence ?? 0)]);
}

function parsed(rows: readonly { readonly json: string }[]): Statement[] {
  return rows.map(({ json }) => JSON.parse(json) as Statement);
}

function ids(statements: readonly Statement[]): (string | undefined)[] {
  return statements.map(({ id }) => id);
}

describe('a query with any combination of filters, paged with any limit', () => {
  it('returns exactly what a plain scan by the rules of the standard does, in order, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        connectedStatements(20),
        fc.array(
          fc.record({
            filter: filters,
            since: moment,
            until: moment,
            limit: fc.integer({ min: 0, max: 5 }),
            onlyOf: fc.constantFrom(undefined, undefined, 'key', 'other'),
          }),
          {
            minLength: 20,
            maxLength: 30,
          },
        ),
        fc.nat({ max: 20 }),
        fc.boolean(),
        async (statements, queries, cut, ascending) => {
          const { store, send } = open();
          try {
            // Two requests, so that targets come before and after what points at them.
            await send(statements.slice(0, cut));
            await send(statements.slice(cut), 'other');
            const all = parsed(store.statements.behind(0));
            const reader = createStatementReader(store);
            for (const { filter, since, until, limit, onlyOf } of queries) {
              const mine = onlyOf === undefined ? all : all.filter((one) => storedBy(one) === onlyOf);
              const times = timesOf(all, since, until);
              const wanted = ids(
                plainScan(mine, filter, all).filter(
                  ({ stored = '' }) => (!times.from || stored > times.from) && (!times.to || stored <= times.to),
                ),
              );
              const query = { ascending, limit, withAttachments: false, format: 'exact' } as const;
              const found: (string | undefined)[] = [];
              let result = reader.query({ ...query, filter: { ...filter, ...times.filter } }, { onlyOf });
              for (;;) {
                found.push(...ids(parsed(result.statements)));
                if (!result.next) break;
                if (limit > 0) expect(result.statements).toHaveLength(limit);
                result = reader.next(result.next, { onlyOf });
              }
              expect(found, JSON.stringify(filter)).toEqual(ascending ? wanted : wanted.toReversed());
            }
          } finally {
            store.close();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a query of a whole life', () => {
  it('returns what a plain scan does, whatever of that life it asks for', async () => {
    const { store, send } = open();
    await send([...generateStatements({ seed: 7, count: 600, version: '2.0.0' })]);
    const all = allOf(store);
    const reader = createStatementReader(store);
    const values = {
      agent: distinct(all.map(({ actor }) => identifierOf(actor))),
      verb: distinct(all.map((one) => one.verb.id)),
      activity: distinct(all.map(({ object }) => ('definition' in object ? object.id : undefined))),
      registration: distinct(all.map(({ context }) => context?.registration)),
    };
    const asked = Object.entries(values).flatMap(([name, list]) => list.map((value) => ({ [name]: value })));
    const flags = { relatedAgents: true, relatedActivities: true };
    expect(asked.length).toBeGreaterThan(100);
    for (const filter of asked.flatMap((one): StatementFilter[] => [one, { ...one, ...flags }])) {
      const query = { filter, ascending: true, limit: 0, withAttachments: false, format: 'exact' } as const;
      const found = ids(parsed(reader.query(query).statements));
      expect(found, JSON.stringify(filter)).toEqual(ids(plainScan(all, filter)).slice(0, 500));
    }
    store.close();
  });
});

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}

type Times = { readonly from?: string; readonly to?: string; readonly filter: StatementFilter };

function timesOf(all: readonly Statement[], since: number | undefined, until: number | undefined): Times {
  const from = since === undefined ? undefined : all[since]?.stored;
  const to = until === undefined ? undefined : all[until]?.stored;
  const microseconds = (stored: string) => Date.parse(stored) * 1000 + Number(stored.slice(23, 26));
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    filter: {
      ...(from === undefined ? {} : { since: microseconds(from) }),
      ...(to === undefined ? {} : { until: microseconds(to) }),
    },
  };
}
