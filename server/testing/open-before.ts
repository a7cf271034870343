import { onTestFinished } from 'vitest';
import { migrate, migrations } from '../store/migrate.ts';
import type { Migration } from '../store/migrate.ts';
import { connect } from '../store/open-database.ts';

/** A store in memory as it was before a step of the schema, and how to take that step; closed when the test is over. */
export function openBefore({ version: step }: Migration): {
  readonly database: ReturnType<typeof connect>;
  readonly takeStep: () => void;
} {
  const database = connect(':memory:');
  onTestFinished(() => {
    database.close();
  });
  const migrateBelow = (end: number) =>
    migrate(
      database,
      () => undefined,
      migrations.filter(({ version }) => version < end),
    );
  migrateBelow(step);
  return { database, takeStep: () => migrateBelow(step + 1) };
}
