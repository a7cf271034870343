import type { Database } from 'better-sqlite3';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** What the learner has set, by name; each is whatever JSON its subject makes of it. */
export function createSettingsStore(database: Database) {
  const select = database.prepare('SELECT value FROM setting WHERE name = ?').pluck();
  const upsert = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );

  return {
    /** Undefined where nothing has been set. */
    find(name: string): unknown {
      const value = select.get(name) as string | undefined;
      return value === undefined ? undefined : JSON.parse(value);
    },

    set(name: string, value: unknown): void {
      upsert.run(name, JSON.stringify(value));
    },
  };
}
