import type { Database } from 'better-sqlite3';
import type { ByHand, Template } from '../contract/by-hand.ts';

/** Filled-in forms to begin with. */
export function createTemplateStore(database: Database) {
  const upsert = database.prepare(
    'INSERT INTO template (name, record) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET record = excluded.record',
  );
  const selectAll = database.prepare('SELECT CAST(template AS TEXT) AS id, name, record FROM template ORDER BY name');
  const remove = database.prepare('DELETE FROM template WHERE template = CAST(? AS INTEGER)');

  return {
    /** Takes the place of one with the same name. */
    save(name: string, record: ByHand): void {
      upsert.run(name, JSON.stringify(record));
    },

    /** By name. */
    list(): Template[] {
      const rows = selectAll.all() as { id: string; name: string; record: string }[];
      return rows.map(({ record, ...rest }) => ({ ...rest, record: JSON.parse(record) as ByHand }));
    },

    remove(id: string): void {
      remove.run(id);
    },
  };
}
