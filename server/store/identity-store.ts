import type { Database } from 'better-sqlite3';
import type { Agent } from '../contract/xapi/actor.ts';
import { indexKey } from './index-key.ts';
import type { TranscriptRow } from './transcript-store.ts';

type IdentityRow = { readonly agent: Agent; readonly addedAt: number };

/** Who the learner is and who is somebody else, by their identifiers; and who else is named in the record. */
export function createIdentityStore(database: Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO identity (agent, agent_json, added_at) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM identity WHERE agent = ?');
  const updateFirst = database.prepare('UPDATE identity SET made_first_at = ? WHERE agent = ?');
  const selectAll = database.prepare(
    `SELECT agent_json AS agentJson, added_at AS addedAt FROM identity
     ORDER BY made_first_at DESC NULLS LAST, added_at, agent`,
  );
  const upsertOther = database.prepare(
    `INSERT INTO identity_other (agent, agent_json, answered_at) VALUES (?, ?, ?)
     ON CONFLICT (agent) DO UPDATE SET agent_json = excluded.agent_json, answered_at = excluded.answered_at`,
  );
  const removeOther = database.prepare('DELETE FROM identity_other WHERE agent = ?');
  const selectOthers = database.prepare('SELECT agent FROM identity_other').pluck();
  const selectOtherAgents = database
    .prepare('SELECT agent_json FROM identity_other ORDER BY answered_at DESC, agent')
    .pluck();
  const selectFrequent = database.prepare(
    'SELECT agent, statements FROM agent_count ORDER BY statements DESC, agent LIMIT ?',
  );
  const selectCount = database.prepare('SELECT statements FROM agent_count WHERE agent = ?').pluck();
  const selectLatest = database.prepare(
    `SELECT sequence, json, voided_by AS voidedBy FROM statement WHERE sequence IN
       (SELECT sequence FROM statement_agent WHERE agent = ? ORDER BY sequence DESC LIMIT ?)
     ORDER BY sequence DESC`,
  );

  return {
    /** No effect when it is there already. `addedAt` in milliseconds since 1970. */
    insert(identifier: string, agent: Agent, addedAt: number): void {
      insert.run(identifier, JSON.stringify(agent), addedAt);
    },

    remove(identifier: string): void {
      remove.run(identifier);
    },

    /** From now on it stands before all others. */
    makeFirst(identifier: string, at: number): void {
      updateFirst.run(at, identifier);
    },

    /** The first is the one that the learner made so last; then in the order in which they were added. */
    list(): IdentityRow[] {
      const rows = selectAll.all() as { agentJson: string; addedAt: number }[];
      return rows.map(({ agentJson, addedAt }) => ({ agent: JSON.parse(agentJson) as Agent, addedAt }));
    },

    /** Keeps that somebody is not the learner. */
    insertOther(identifier: string, agent: Agent, answeredAt: number): void {
      upsertOther.run(indexKey(identifier), JSON.stringify(agent), answeredAt);
    },

    /** Whether there was anything to forget. */
    removeOther(identifier: string): boolean {
      return removeOther.run(indexKey(identifier)).changes > 0;
    },

    /** The index keys of those who are not the learner. */
    others(): string[] {
      return selectOthers.all() as string[];
    },

    /** Those who are not the learner, the last answer first. */
    otherAgents(): Agent[] {
      return (selectOtherAgents.all() as string[]).map((json) => JSON.parse(json) as Agent);
    },

    /** The index keys of those that most Statements name in actor or object, and how many do. */
    frequent(count: number): { readonly agent: string; readonly statements: number }[] {
      return selectFrequent.all(count) as { agent: string; statements: number }[];
    },

    /** How many Statements name an agent, given by its index key, in actor or object. */
    countOf(agent: string): number {
      return Number(selectCount.get(agent) ?? 0);
    },

    /** The newest Statements that name an agent, given by its index key. */
    latestOf(agent: string, count: number): TranscriptRow[] {
      return selectLatest.all(agent, count) as TranscriptRow[];
    },
  };
}
