import type { Database } from 'better-sqlite3';
import { indexKey } from './index-key.ts';

/** What is known of Activities and Agents from all Statements. */
export function createDefinitionStore(database: Database) {
  const selectDefinition = database.prepare('SELECT definition FROM activity WHERE id = ?').pluck();
  const upsertDefinition = database.prepare(
    'INSERT INTO activity (id, definition) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET definition = excluded.definition',
  );
  const removeDefinition = database.prepare('DELETE FROM activity WHERE id = ?');
  const removeNames = database.prepare('DELETE FROM agent_name WHERE agent = ?');
  const insertName = database.prepare('INSERT OR IGNORE INTO agent_name (agent, name) VALUES (?, ?)');
  const selectNames = database.prepare('SELECT name FROM agent_name WHERE agent = ? ORDER BY name').pluck();
  const selectDerivation = database.prepare('SELECT version, reached FROM derivation');
  const updateDerivation = database.prepare('UPDATE derivation SET version = ?, reached = ?');

  return {
    /** JSON text of the definition of an Activity, undefined if none was ever received. */
    findDefinition(activity: string): string | undefined {
      return selectDefinition.get(indexKey(activity)) as string | undefined;
    },

    setDefinition(activity: string, definition: string): void {
      upsertDefinition.run(indexKey(activity), definition);
    },

    forgetDefinition(activity: string): void {
      removeDefinition.run(indexKey(activity));
    },

    /** Forgets all names of an Agent or Group, given by its identifier. */
    forgetNames(agent: string): void {
      removeNames.run(indexKey(agent));
    },

    /** Notes a name by which an Agent or Group, given by its identifier, has been called. */
    addName(agent: string, name: string): void {
      insertName.run(indexKey(agent), name);
    },

    names(agent: string): string[] {
      return selectNames.all(indexKey(agent)) as string[];
    },

    /**
     * Which version of lrs/ derived links, definitions and names from the texts of all Statements (0: none), and up to
     * which sequence the next one has come.
     */
    derivation(): { readonly version: number; readonly reached: number } {
      return selectDerivation.get() as { version: number; reached: number };
    },

    setDerivation(version: number, reached: number): void {
      updateDerivation.run(version, reached);
    },
  };
}
