import type { Database } from 'better-sqlite3';
import { matchAll } from './match-all.ts';

export type CollectionRow = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly changedAt: number;
};

export type CollectionListRow = Omit<CollectionRow, 'text'> & { readonly items: number };

/** What an item shows, beside what the learner says about it. */
export type ItemContent =
  | { readonly kind: 'experience'; readonly activity: string }
  | { readonly kind: 'file'; readonly name: string; readonly contentType: string; readonly sha2: string }
  | { readonly kind: 'heading' };

export type CollectionItemRow = ItemContent & {
  readonly id: string;
  readonly note: string;
  /** Of a file, in octets. */
  readonly length: number;
};

/** Collections and their items, in the learner's order. Times are milliseconds since 1970. */
export function createCollectionStore(database: Database) {
  const columns = 'CAST(c.collection AS TEXT) AS id, c.name, c.changed_at AS changedAt';
  const insert = database.prepare("INSERT INTO collection (name, text, changed_at) VALUES (?, '', ?)");
  const selectOne = database.prepare(`SELECT ${columns}, c.text FROM collection AS c WHERE c.collection = ?`);
  const selectAll = database.prepare(
    `SELECT ${columns}, (SELECT count(*) FROM collection_item AS i WHERE i.collection = c.collection) AS items
     FROM collection AS c ORDER BY c.changed_at DESC, c.collection DESC`,
  );
  const update = database.prepare('UPDATE collection SET name = ?, text = ? WHERE collection = ?');
  const updateChanged = database.prepare('UPDATE collection SET changed_at = ? WHERE collection = ?');
  const remove = database.prepare('DELETE FROM collection WHERE collection = ?');
  const selectItems = database.prepare(
    `SELECT CAST(i.item AS TEXT) AS id, i.kind, i.note, i.activity, i.name, i.content_type AS contentType, i.sha2, a.length
     FROM collection_item AS i LEFT JOIN attachment AS a ON a.sha2 = i.sha2
     WHERE i.collection = ? ORDER BY i.position, i.item`,
  );
  const insertItem = database.prepare(
    `INSERT INTO collection_item (collection, position, kind, note, activity, name, content_type, sha2)
     SELECT ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ?, ? FROM collection_item WHERE collection = ?`,
  );
  const updateItem = database.prepare('UPDATE collection_item SET note = ? WHERE item = ? AND collection = ?');
  const updatePosition = database.prepare('UPDATE collection_item SET position = ? WHERE item = ? AND collection = ?');
  const removeItem = database.prepare('DELETE FROM collection_item WHERE item = ? AND collection = ?');
  const removeExperience = database.prepare("DELETE FROM collection_item WHERE kind = 'experience' AND activity = ?");
  const selectFound = database.prepare(
    `SELECT CAST(c.collection AS TEXT) AS id, c.name
     FROM collection_text AS t JOIN collection AS c ON c.collection = t.rowid
     WHERE collection_text MATCH ? ORDER BY c.changed_at DESC, c.collection DESC LIMIT ?`,
  );
  const selectFoundNotes = database.prepare(
    `SELECT CAST(c.collection AS TEXT) AS id, c.name, snippet(collection_item_text, 0, '', '', '…', 16) AS text
     FROM collection_item_text AS t JOIN collection_item AS i ON i.item = t.rowid
     JOIN collection AS c ON c.collection = i.collection
     WHERE collection_item_text MATCH ? ORDER BY c.changed_at DESC, i.item DESC LIMIT ?`,
  );

  return {
    /** Answers its id. */
    insert(name: string, changedAt: number): string {
      // Not by RETURNING: better-sqlite3 does not tell when its commit fails on a full disk.
      return String(insert.run(name, changedAt).lastInsertRowid);
    },

    find(id: string): CollectionRow | undefined {
      return selectOne.get(id) as CollectionRow | undefined;
    },

    /** The last changed first. */
    list(): CollectionListRow[] {
      return selectAll.all() as CollectionListRow[];
    },

    update(id: string, name: string, text: string): void {
      update.run(name, text, id);
    },

    noteChanged(id: string, changedAt: number): void {
      updateChanged.run(changedAt, id);
    },

    /** With all its items. */
    remove(id: string): void {
      remove.run(id);
    },

    items(id: string): CollectionItemRow[] {
      return selectItems.all(id) as CollectionItemRow[];
    },

    /** Puts an item at the end. The octets of a file must be in the record. */
    insertItem(id: string, note: string, content: ItemContent): void {
      const activity = content.kind === 'experience' ? content.activity : null;
      const file = content.kind === 'file' ? content : { name: null, contentType: null, sha2: null };
      insertItem.run(id, content.kind, note, activity, file.name, file.contentType, file.sha2, id);
    },

    updateItem(id: string, item: string, note: string): void {
      updateItem.run(note, item, id);
    },

    removeItem(id: string, item: string): void {
      removeItem.run(item, id);
    },

    /** Takes the experiences with these Activities out of every collection. */
    removeExperiences(activities: readonly string[]): void {
      for (const activity of activities) removeExperience.run(activity);
    },

    /** Puts the items named in this order. */
    arrange(id: string, items: readonly string[]): void {
      for (const [position, item] of items.entries()) updatePosition.run(position, item, id);
    },

    /** Collections in whose name or text every word begins a word, the last changed first. */
    search(words: string, count: number): { readonly id: string; readonly name: string }[] {
      return selectFound.all(matchAll(words), count) as { id: string; name: string }[];
    },

    /** The same for headings and for what is said about items; of each what is around the words. */
    searchNotes(words: string, count: number): { readonly id: string; readonly name: string; readonly text: string }[] {
      return selectFoundNotes.all(matchAll(words), count) as { id: string; name: string; text: string }[];
    },
  };
}
