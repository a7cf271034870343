import { onTestFinished } from 'vitest';
import { migrate } from '../store/migrate.ts';
import { connect } from '../store/open-database.ts';
import type { StatementRow } from '../store/statement-store.ts';

/** A new store in memory with the credential `key`; closed when the test is over. */
export function openMemory(): ReturnType<typeof connect> {
  const database = connect(':memory:');
  migrate(database, () => undefined);
  onTestFinished(() => {
    database.close();
  });
  database
    .prepare(
      "INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('key', 'label', x'', '[]', 0)",
    )
    .run();
  return database;
}

/** The row of a Statement; the higher the number, the later. */
export function aStatementRow(number: number, parts: Partial<StatementRow> = {}): StatementRow {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    stored: number,
    happened: number,
    credentialKey: 'key',
    verb: 'http://example.org/verb',
    registration: undefined,
    targetId: undefined,
    isVoiding: false,
    agents: [`agent ${number % 3}`],
    relatedAgents: [],
    activities: [`http://example.org/${number % 5}`],
    relatedActivities: [],
    json: `{"number":${number}}`,
    ...parts,
  };
}
