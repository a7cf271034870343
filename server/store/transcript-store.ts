import type { Database } from 'better-sqlite3';

export type TranscriptRow = {
  readonly sequence: number;
  readonly json: string;
  readonly voidedBy: string | null;
};

/**
 * The Statements as the learner reads them: by the time at which they happened, newest first, found by their words.
 * `words` empty means all Statements.
 */
export function createTranscriptStore(database: Database) {
  const countAll = database.prepare('SELECT count(*) FROM statement').pluck();
  const countFound = database.prepare('SELECT count(*) FROM statement_text WHERE words MATCH ?').pluck();
  // The window is cut from a narrow index first; only then are the wide rows fetched.
  const selectAll = database.prepare(
    `SELECT s.sequence, s.json, s.voided_by AS voidedBy
     FROM (SELECT sequence FROM statement ORDER BY happened DESC, sequence DESC LIMIT ? OFFSET ?) AS w
     JOIN statement AS s ON s.sequence = w.sequence
     ORDER BY s.happened DESC, s.sequence DESC`,
  );
  const selectFound = database.prepare(
    `SELECT s.sequence, s.json, s.voided_by AS voidedBy
     FROM (
       SELECT f.sequence FROM (SELECT rowid AS sequence FROM statement_text WHERE words MATCH ?) AS f
       JOIN statement AS n ON n.sequence = f.sequence
       ORDER BY n.happened DESC, n.sequence DESC LIMIT ? OFFSET ?
     ) AS w
     JOIN statement AS s ON s.sequence = w.sequence
     ORDER BY s.happened DESC, s.sequence DESC`,
  );
  const selectHappened = database.prepare('SELECT happened FROM statement WHERE sequence = ?').pluck();
  const rankAmongAll = database.prepare('SELECT count(*) FROM statement WHERE (happened, sequence) > (?, ?)').pluck();
  const rankAmongFound = database
    .prepare(
      `SELECT count(*), max(s.sequence = ?) AS itself
       FROM statement_text AS t JOIN statement AS s ON s.sequence = t.rowid
       WHERE t.words MATCH ? AND (s.happened, s.sequence) >= (?, ?)`,
    )
    .raw();
  const selectIds = database
    .prepare('SELECT id FROM statement WHERE voided_by IS NULL ORDER BY happened DESC, sequence DESC')
    .pluck();
  const selectFoundIds = database
    .prepare(
      `SELECT s.id FROM statement_text AS t JOIN statement AS s ON s.sequence = t.rowid
       WHERE t.words MATCH ? AND s.voided_by IS NULL ORDER BY s.happened DESC, s.sequence DESC`,
    )
    .pluck();

  return {
    count(words: string): number {
      return Number(words === '' ? countAll.get() : countFound.get(matchAll(words)));
    },

    window(words: string, from: number, count: number): TranscriptRow[] {
      const rows = words === '' ? selectAll.all(count, from) : selectFound.all(matchAll(words), count, from);
      return rows as TranscriptRow[];
    },

    /** The position of a Statement, 0 = newest; undefined when it does not match. */
    position(words: string, sequence: number): number | undefined {
      const happened = selectHappened.get(sequence);
      if (happened === undefined) return undefined;
      if (words === '') return Number(rankAmongAll.get(happened, sequence));
      const [count, itself] = rankAmongFound.get(sequence, matchAll(words), happened, sequence) as [
        number,
        number | null,
      ];
      return itself === 1 ? count - 1 : undefined;
    },

    /** Ids of what matches and is not voided, newest first. */
    ids(words: string): string[] {
      return (words === '' ? selectIds.all() : selectFoundIds.all(matchAll(words))) as string[];
    },
  };
}

/** An FTS5 expression: every word of the text, as the beginning of a word, in any order. */
export function matchAll(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  // A text of signs only has no word in any Statement.
  return words.length === 0 ? '""' : words.map((word) => `"${word}"*`).join(' ');
}
