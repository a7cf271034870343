import type { Database } from 'better-sqlite3';
import type { Agent } from '../contract/xapi/actor.ts';

type IdentityRow = { readonly agent: Agent; readonly addedAt: number };

/** The identities of the learner, by their identifiers; and who else is named in the record. */
export function createIdentityStore(database: Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO identity (agent, agent_json, added_at) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM identity WHERE agent = ?');
  const selectAll = database.prepare(
    'SELECT agent_json AS agentJson, added_at AS addedAt FROM identity ORDER BY added_at, agent',
  );
  // The primary key is read from one end to the other: nothing is sorted but one row for each agent.
  const selectFrequent = database.prepare(
    `SELECT agent, count(*) AS statements FROM statement_agent GROUP BY agent
     ORDER BY statements DESC, agent LIMIT ?`,
  );
  const selectLatest = database
    .prepare(
      `SELECT json FROM statement WHERE sequence IN
         (SELECT sequence FROM statement_agent WHERE agent = ? ORDER BY sequence DESC LIMIT ?)
       ORDER BY sequence DESC`,
    )
    .pluck();

  return {
    /** No effect when it is there already. `addedAt` in milliseconds since 1970. */
    insert(identifier: string, agent: Agent, addedAt: number): void {
      insert.run(identifier, JSON.stringify(agent), addedAt);
    },

    remove(identifier: string): void {
      remove.run(identifier);
    },

    /** In the order in which they were added. */
    list(): IdentityRow[] {
      const rows = selectAll.all() as { agentJson: string; addedAt: number }[];
      return rows.map(({ agentJson, addedAt }) => ({ agent: JSON.parse(agentJson) as Agent, addedAt }));
    },

    /** The index keys of those that most Statements name in actor or object, and how many do. */
    frequent(count: number): { readonly agent: string; readonly statements: number }[] {
      return selectFrequent.all(count) as { agent: string; statements: number }[];
    },

    /** The JSON of the newest Statements that name an agent, given by its index key. */
    latestOf(agent: string, count: number): string[] {
      return selectLatest.all(agent, count) as string[];
    },
  };
}
