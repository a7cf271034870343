// The least that a store can do with Statements: the rows that Cairn writes before it answers, in the same tables with
// the same indexes and settings, and nothing before them.
import { join } from 'node:path';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { definitionsIn, namesIn } from '../lrs/learn-from.ts';
import { prepareStatement } from '../lrs/prepare-statement.ts';
import { createCredentialStore } from '../store/credential-store.ts';
import { createDefinitionStore } from '../store/definition-store.ts';
import { migrate } from '../store/migrate.ts';
import { connect } from '../store/open-database.ts';
import { createReferenceStore } from '../store/reference-store.ts';
import type { StatementRow } from '../store/statement-store.ts';
import { createStatementStore } from '../store/statement-store.ts';
import type { Round } from './processor-time.ts';

type Pair = readonly [string, string];

/** All that is written of one Statement. */
type Rows = {
  readonly statement: StatementRow;
  /** Of Activities that were not known yet. */
  readonly definitions: readonly Pair[];
  /** By which Agents had not been called yet. */
  readonly names: readonly Pair[];
};

const key = 'bench';
const authority: Agent = {
  objectType: 'Agent',
  name: 'bench',
  account: { homePage: 'http://localhost/cairn', name: '0123456789abcdef01234567' },
};

/** A store in which rows are written straight away. */
export function openBareSqlite(folder: string) {
  const database = connect(join(folder, 'bare.sqlite'));
  migrate(database, () => undefined);
  createCredentialStore(database).insert({
    key,
    label: 'bench',
    scopes: ['all'],
    secretHash: new Uint8Array(32),
    createdAt: 0,
  });
  const statements = createStatementStore(database);
  const definitions = createDefinitionStore(database);
  const references = createReferenceStore(database);
  const insertAll = database.transaction((batch: readonly Rows[]) => {
    for (const rows of batch) {
      const sequence = statements.insert(rows.statement);
      for (const pair of rows.definitions) definitions.setDefinition(...pair);
      for (const pair of rows.names) definitions.addName(...pair);
      if (rows.statement.targetId !== undefined) references.insert(rows.statement.targetId, sequence);
    }
  });
  const known = new Set<string>();
  let stored = 0;

  function unknownOf(pairs: readonly Pair[], isSame: (pair: Pair) => string): Pair[] {
    const unknown = pairs.filter((pair) => !known.has(isSame(pair)));
    for (const pair of unknown) known.add(isSame(pair));
    return unknown;
  }

  return {
    prepare(batch: readonly Statement[]): Rows[] {
      return batch.map((value) => {
        stored += 1000;
        const set = { id: value.id ?? '', stored, credentialKey: key, authority, version: '1.0.3' } as const;
        const text = JSON.stringify(value);
        return {
          statement: prepareStatement({ value, text }, set),
          definitions: unknownOf(
            definitionsIn(value, text).map(({ activity, definition }) => [activity, definition] as const),
            ([activity]) => activity,
          ),
          names: unknownOf(
            namesIn(value).map(({ agent, name }) => [agent, name] as const),
            (pair) => JSON.stringify(pair),
          ),
        };
      });
    },

    /** One commit for each batch. */
    write(batches: readonly (readonly Rows[])[]): Round {
      const busy = process.cpuUsage();
      const begin = performance.now();
      for (const batch of batches) insertAll.immediate(batch);
      const seconds = (performance.now() - begin) / 1000;
      const { user, system } = process.cpuUsage(busy);
      return { seconds, processor: (user + system) / 1e6 };
    },

    close(): void {
      database.close();
    },
  };
}
