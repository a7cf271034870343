import type { Database } from 'better-sqlite3';

export type SessionStore = ReturnType<typeof createSessionStore>;

/** Sessions of the page, kept so that a restart signs nobody out. Only hashes of their tokens are known. */
export function createSessionStore(database: Database) {
  const insert = database.prepare('INSERT INTO session (token_hash, expires_at) VALUES (?, ?)');
  const select = database.prepare('SELECT 1 FROM session WHERE token_hash = ? AND expires_at > ?').pluck();
  const deleteExpired = database.prepare('DELETE FROM session WHERE expires_at <= ?');

  return {
    /** Keeps a session until `expiresAt` (milliseconds since 1970) and forgets those that ended before `now`. */
    insert(tokenHash: Uint8Array, expiresAt: number, now: number): void {
      deleteExpired.run(now);
      insert.run(tokenHash, expiresAt);
    },

    has(tokenHash: Uint8Array, now: number): boolean {
      return select.get(tokenHash, now) === 1;
    },
  };
}
