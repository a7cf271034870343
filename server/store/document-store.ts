import type { Database } from 'better-sqlite3';

/** Where documents are kept (xAPI 1.0.3 Communication 2.2). What a resource does not have is ''. */
export type DocumentContext = {
  readonly resource: 'state' | 'activity-profile' | 'agent-profile';
  readonly activity: string;
  /** Identifier of the Agent. */
  readonly agent: string;
  readonly registration: string;
};

export type DocumentKey = DocumentContext & { readonly id: string };

/** A document and what HTTP tells of it. */
export type KeptDocument = {
  readonly contentType: string;
  /** SHA-1 of the content in lower-case hexadecimal digits. */
  readonly etag: string;
  /** Microseconds since 1970. */
  readonly updatedAt: number;
  readonly content: Uint8Array;
};

/** `agentJson` is the Agent as it was last sent, '' where there is none. */
export type DocumentRow = DocumentKey & KeptDocument & { readonly agentJson: string };

/** Documents of one context; without a registration those of every registration and of none. */
export type DocumentFilter = Omit<DocumentContext, 'registration'> & {
  readonly registration: string | undefined;
  /** Only what changed later, in microseconds since 1970. */
  readonly since: number | undefined;
};

/** An id that is used under several registrations is one entry, with its latest change. */
export type DocumentEntry = { readonly id: string; readonly updatedAt: number };

const inContext = 'resource = @resource AND activity = @activity AND agent = @agent';
const inRegistration = `${inContext} AND registration = @registration`;
const byKey = `${inRegistration} AND id = @id`;

const listing = (condition: string) =>
  `SELECT id, max(updated_at) AS updatedAt FROM document WHERE ${condition}
   AND (@since IS NULL OR updated_at > @since) GROUP BY id ORDER BY id`;

/** The two queries behind a list: of every registration and of one. */
export const listQueries = [listing(inContext), listing(inRegistration)] as const;

/** The documents of the State, Activity Profile and Agent Profile Resources. */
export function createDocumentStore(database: Database) {
  const selectOne = database.prepare(
    `SELECT content_type AS contentType, etag, updated_at AS updatedAt, content FROM document WHERE ${byKey}`,
  );
  const selectEtag = database.prepare(`SELECT etag FROM document WHERE ${byKey}`).pluck();
  const selectInContext = database.prepare(listQueries[0]);
  const selectInRegistration = database.prepare(listQueries[1]);
  const selectLastUpdate = database.prepare('SELECT max(updated_at) FROM document').pluck();
  const upsert = database.prepare(
    `INSERT INTO document
       (resource, activity, agent, registration, id, agent_json, content_type, etag, updated_at, content)
     VALUES
       (@resource, @activity, @agent, @registration, @id, @agentJson, @contentType, @etag, @updatedAt, @content)
     ON CONFLICT (resource, activity, agent, registration, id) DO UPDATE SET
       agent_json = excluded.agent_json, content_type = excluded.content_type, etag = excluded.etag,
       updated_at = excluded.updated_at, content = excluded.content`,
  );
  const deleteOne = database.prepare(`DELETE FROM document WHERE ${byKey}`);
  const deleteContext = database.prepare(`DELETE FROM document WHERE ${inRegistration}`);

  return {
    find(key: DocumentKey): KeptDocument | undefined {
      return selectOne.get(key) as KeptDocument | undefined;
    },

    /** The same without reading the content. */
    findEtag(key: DocumentKey): string | undefined {
      return selectEtag.get(key) as string | undefined;
    },

    /** In the order of their ids. */
    list(filter: DocumentFilter): DocumentEntry[] {
      const select = filter.registration === undefined ? selectInContext : selectInRegistration;
      return select.all({ ...filter, since: filter.since ?? null }) as DocumentEntry[];
    },

    /** When a document was last changed, 0 if there is none. */
    lastUpdate(): number {
      return (selectLastUpdate.get() as number | null) ?? 0;
    },

    upsert(row: DocumentRow): void {
      upsert.run(row);
    },

    delete(key: DocumentKey): void {
      deleteOne.run(key);
    },

    deleteContext(context: DocumentContext): void {
      deleteContext.run(context);
    },
  };
}
