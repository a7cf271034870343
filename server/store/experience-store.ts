import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { indexKey } from './index-key.ts';

/** A Statement whose place among the experiences is to be found. */
export type UnplacedStatement = {
  readonly sequence: number;
  readonly json: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly credentialKey: string;
  /** 1: it is voided. */
  readonly isVoided: number;
  /** The Statement that its object points at. */
  readonly targetId: string | null;
};

/** The Statements about one Activity with one attempt key. */
export type GroupKey = { readonly experience: number; readonly attempt: number };

/** How far experiences are derived from the Statements. */
export type Derivation = {
  readonly version: number;
  readonly zone: string;
  readonly reached: number;
  /** What is derived tells of the whole record, save what came in since. */
  readonly isWhole: boolean;
};

const derived = [
  'experience',
  'experience_facts',
  'experience_above',
  'experience_attempt',
  'experience_group',
  'experience_statement',
  'experience_trait',
  'experience_day',
  'experience_claim',
  'experience_registration',
  'experience_due',
  'experience_defined',
  'experience_task',
  'experience_text',
];

/**
 * Which Statement lies in which experience, and how far that is derived. What changes a Statement's part in the record
 * notes it here within the same write; it is then looked at again by itself.
 */
export function createExperienceStore(database: Database) {
  const insertDue = database.prepare('INSERT OR IGNORE INTO experience_due (sequence) VALUES (?)');
  const insertDueOf = database.prepare(
    'INSERT OR IGNORE INTO experience_due (sequence) SELECT sequence FROM statement_agent WHERE agent = ?',
  );
  const insertDefined = database.prepare('INSERT OR IGNORE INTO experience_defined (activity) VALUES (?)');
  const selectDerivation = database.prepare(
    'SELECT version, zone, reached, is_whole AS isWhole FROM experience_derivation',
  );
  const begin = database.prepare('UPDATE experience_derivation SET version = ?, zone = ?, reached = 0, is_whole = 0');
  const updateReached = database.prepare('UPDATE experience_derivation SET reached = ?');
  const updateWhole = database.prepare('UPDATE experience_derivation SET is_whole = @whole WHERE is_whole <> @whole');
  const columns =
    'sequence, json, happened AS at, credential_key AS credentialKey, voided_by IS NOT NULL AS isVoided, target_id AS targetId';
  // `+?`: for `?` SQLite plans such a query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const selectBehind = database.prepare(
    `SELECT ${columns} FROM statement WHERE sequence > +? AND sequence <= +? ORDER BY sequence LIMIT +?`,
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM statement WHERE sequence = ?`);
  const selectDue = database.prepare('SELECT sequence FROM experience_due ORDER BY sequence LIMIT +?').pluck();
  const deleteDue = database.prepare('DELETE FROM experience_due WHERE sequence = ?');
  const selectDefined = database.prepare('SELECT activity FROM experience_defined LIMIT +?').pluck();
  const deleteDefined = database.prepare('DELETE FROM experience_defined WHERE activity = ?');
  const selectActivity = database.prepare('SELECT experience FROM experience WHERE activity = ?').pluck();
  const insertActivity = database.prepare('INSERT INTO experience (activity) VALUES (?)');
  const insertItself = database.prepare('INSERT INTO experience_above (above, experience) VALUES (?, ?)');
  const selectAttempt = database
    .prepare('SELECT attempt FROM experience_attempt WHERE experience = ? AND key = ?')
    .pluck();
  const insertAttempt = database.prepare('INSERT INTO experience_attempt (experience, key) VALUES (?, ?)');
  const selectNewestAttempt = database.prepare('SELECT ifnull(max(attempt), 0) FROM experience_attempt').pluck();
  const updateDefinition = database.prepare(
    'UPDATE experience SET definition = ? WHERE experience = ? AND definition IS NOT ?',
  );
  const selectPlace = database.prepare('SELECT experience, attempt FROM experience_statement WHERE sequence = ?');
  const upsertPlace = database.prepare(
    'INSERT OR REPLACE INTO experience_statement (sequence, experience, attempt) VALUES (?, ?, ?)',
  );
  const deletePlace = database.prepare('DELETE FROM experience_statement WHERE sequence = ?');

  const selectHasWork = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM experience_task) OR EXISTS (SELECT 1 FROM experience_due)
         OR EXISTS (SELECT 1 FROM experience_defined)`,
    )
    .pluck();

  function find(activity: string): number | undefined {
    return selectActivity.get(indexKey(activity)) as number | undefined;
  }

  return {
    /**
     * Notes that these Statements were removed, restored or voided, or that they count again. What voids them or did
     * so is not looked for: name the targets too.
     */
    noteChanged(sequences: readonly number[]): void {
      for (const sequence of sequences) insertDue.run(sequence);
    },

    /** Notes that the learner said something new about who an agent is, given by its index key. */
    noteChangedOf(agentKey: string): void {
      insertDueOf.run(agentKey);
    },

    /** Notes that an experience is found by other words, because the learner has written about it. */
    noteWordsChanged(activity: string): void {
      insertDefined.run(indexKey(activity));
    },

    derivation(): Derivation {
      const row = selectDerivation.get() as Omit<Derivation, 'isWhole'> & { readonly isWhole: number };
      return { ...row, isWhole: row.isWhole === 1 };
    },

    /** Forgets all that was derived: it begins again, with days in this time zone. */
    empty(version: number, zone: string): void {
      for (const table of derived) database.exec(`DELETE FROM ${table}`);
      begin.run(version, zone);
    },

    /** Statements up to this sequence have their place. */
    setReached(sequence: number): void {
      updateReached.run(sequence);
    },

    /** What there is tells of the whole record, or would mislead as long as more is not derived. */
    setWhole(isWhole: boolean): void {
      updateWhole.run({ whole: Number(isWhole) });
    },

    /** Whether something is noted that has to be derived anew. */
    hasWork(): boolean {
      return selectHasWork.get() === 1;
    },

    /** The oldest Statements behind one sequence and up to another. */
    unplaced(above: number, upTo: number, most: number): UnplacedStatement[] {
      return selectBehind.all(above, upTo, most) as UnplacedStatement[];
    },

    findStatement(sequence: number): UnplacedStatement | undefined {
      return selectOne.get(sequence) as UnplacedStatement | undefined;
    },

    due(most: number): number[] {
      return selectDue.all(most) as number[];
    },

    removeDue(sequence: number): void {
      deleteDue.run(sequence);
    },

    /** Index keys of Activities of which something new is known. */
    defined(most: number): string[] {
      return selectDefined.all(most) as string[];
    },

    removeDefined(activity: string): void {
      deleteDefined.run(activity);
    },

    /** The number of an Activity that is an experience, or that Statements of one name; undefined without. */
    find,

    /** The number of an Activity among the experiences, a new one where it has none. */
    take(activity: string): number {
      const present = find(activity);
      if (present !== undefined) return present;
      const experience = Number(insertActivity.run(indexKey(activity)).lastInsertRowid);
      insertItself.run(experience, experience);
      return experience;
    },

    /** The group with an attempt key, a new one where there is none; the empty key is that of Statements without. */
    takeGroup(experience: number, key: string): { readonly group: GroupKey; readonly isNew: boolean } {
      const present = selectAttempt.get(experience, key) as number | undefined;
      const attempt = present ?? Number(insertAttempt.run(experience, key).lastInsertRowid);
      return { group: { experience, attempt }, isNew: present === undefined };
    },

    /** Attempts that are made later have higher numbers. */
    newestAttempt: (): number => selectNewestAttempt.get() as number,

    /** Keeps what is known of an Activity, as JSON without its texts; returns whether that is something else now. */
    setDefinition(experience: number, definition: string): boolean {
      const digest = hash('sha1', definition, 'buffer');
      return updateDefinition.run(digest, experience, digest).changes > 0;
    },

    placeOf(sequence: number): GroupKey | undefined {
      return selectPlace.get(sequence) as GroupKey | undefined;
    },

    place(sequence: number, { experience, attempt }: GroupKey): void {
      upsertPlace.run(sequence, experience, attempt);
    },

    removePlace(sequence: number): void {
      deletePlace.run(sequence);
    },
  };
}
