import type { Database } from 'better-sqlite3';
import type { Scope } from '../contract/scopes.ts';

export type CredentialRow = {
  readonly key: string;
  readonly label: string;
  readonly secretHash: Uint8Array;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
};

type OriginState = 'asked' | 'allowed' | 'denied';

type OriginRow = {
  readonly credentialKey: string;
  readonly label: string;
  readonly origin: string;
  readonly changedAt: number;
};

/** Credentials and the sites that may use them from a browser. Times are milliseconds since 1970. */
export function createCredentialStore(database: Database) {
  const columns = `key, label, secret_hash AS secretHash, scopes, created_at AS createdAt, last_used_at AS lastUsedAt,
    revoked_at AS revokedAt`;
  const insert = database.prepare(
    'INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM credential WHERE key = ?`);
  const selectAll = database.prepare(`SELECT ${columns} FROM credential ORDER BY created_at DESC, key`);
  const selectIssued = database.prepare(
    `SELECT ${columns} FROM credential
     WHERE key NOT IN (SELECT credential_key FROM source UNION ALL SELECT credential_key FROM own_credential
       UNION ALL SELECT credential_key FROM import WHERE credential_key IS NOT NULL)
     ORDER BY created_at DESC, key`,
  );
  const updateLabel = database.prepare('UPDATE credential SET label = ? WHERE key = ?');
  const updateRevoked = database.prepare('UPDATE credential SET revoked_at = ? WHERE key = ? AND revoked_at IS NULL');
  const updateLastUsed = database.prepare('UPDATE credential SET last_used_at = ? WHERE key = ?');
  const selectOriginState = database
    .prepare('SELECT state FROM credential_origin WHERE credential_key = ? AND origin = ?')
    .pluck();
  const upsertOrigin = database.prepare(
    `INSERT INTO credential_origin (credential_key, origin, state, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (credential_key, origin) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at`,
  );
  const countAsked = database
    .prepare("SELECT count(*) FROM credential_origin WHERE credential_key = ? AND state = 'asked'")
    .pluck();
  const deleteOrigin = database.prepare('DELETE FROM credential_origin WHERE credential_key = ? AND origin = ?');
  const selectAllowed = database
    .prepare("SELECT origin FROM credential_origin WHERE credential_key = ? AND state = 'allowed' ORDER BY origin")
    .pluck();
  const selectAsked = database.prepare(
    `SELECT o.credential_key AS credentialKey, c.label, o.origin, o.changed_at AS changedAt
     FROM credential_origin AS o JOIN credential AS c ON c.key = o.credential_key
     WHERE o.state = 'asked' AND c.revoked_at IS NULL ORDER BY o.changed_at`,
  );

  const selectDataVersion = database.prepare('PRAGMA data_version').pluck();
  let dataVersion: unknown;
  let isUpToDate = false;
  let revision = 0;

  return {
    /** Rises whenever a credential may have changed, be it by another program. Cheaper than to look for one. */
    revision(): number {
      if (isUpToDate) return revision;
      const found = selectDataVersion.get();
      if (found !== dataVersion) revision += 1;
      dataVersion = found;
      // Requests that arrived together, in one turn of the event loop, are all before or after the other's change.
      isUpToDate = true;
      setImmediate(() => {
        isUpToDate = false;
      });
      return revision;
    },

    insert(row: Omit<CredentialRow, 'lastUsedAt' | 'revokedAt'>): void {
      revision += 1;
      insert.run(row.key, row.label, row.secretHash, JSON.stringify(row.scopes), row.createdAt);
    },

    find(key: string): CredentialRow | undefined {
      const row = selectOne.get(key);
      return row === undefined ? undefined : fromRow(row);
    },

    list(): CredentialRow[] {
      return selectAll.all().map(fromRow);
    },

    /** Those that were given to somebody: all save the ones that stand for a source, an import or for Cairn itself. */
    issued(): CredentialRow[] {
      return selectIssued.all().map(fromRow);
    },

    updateLabel(key: string, label: string): void {
      revision += 1;
      updateLabel.run(label, key);
    },

    updateRevoked(key: string, at: number): void {
      revision += 1;
      updateRevoked.run(at, key);
    },

    updateLastUsed(key: string, at: number): void {
      updateLastUsed.run(at, key);
    },

    findOriginState(key: string, origin: string): OriginState | undefined {
      return selectOriginState.get(key, origin) as OriginState | undefined;
    },

    /** How many sites wait for the learner's word about a credential. */
    countAsked(key: string): number {
      return Number(countAsked.get(key));
    },

    setOrigin(key: string, origin: string, state: OriginState, at: number): void {
      upsertOrigin.run(key, origin, state, at);
    },

    deleteOrigin(key: string, origin: string): void {
      deleteOrigin.run(key, origin);
    },

    allowedOrigins(key: string): string[] {
      return selectAllowed.all(key) as string[];
    },

    /** Sites that wait for the learner's word, oldest first. */
    askedOrigins(): OriginRow[] {
      return selectAsked.all() as OriginRow[];
    },
  };
}

function fromRow(row: unknown): CredentialRow {
  const { scopes, ...rest } = row as Omit<CredentialRow, 'scopes'> & { readonly scopes: string };
  return { ...rest, scopes: JSON.parse(scopes) as Scope[] };
}
