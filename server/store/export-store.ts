import type { Database } from 'better-sqlite3';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { DocumentRow } from './document-store.ts';
import { indexKey } from './index-key.ts';

/** A Statement as it leaves. */
export type ExportedStatement = {
  readonly sequence: number;
  readonly id: string;
  readonly voidedBy: string | null;
  readonly credentialKey: string;
  readonly json: string;
};

export type HeldOctets = { readonly sha2: string; readonly length: number };

export type ExportedDocument = DocumentRow & { readonly document: number };

/** Statements up to a sequence. */
export type StatementSpan = {
  readonly upTo: number;
  /** Without what this credential stored. */
  readonly without: string | undefined;
  /** Also those that are voided. */
  readonly withVoided: boolean;
};

/** Rows, and characters or octets of them, that are read at once: a request may come between two of these. */
const largestSlice = 100;
const largestSliceText = 128 * 1024;

/** What an export takes out of a store, in slices. */
export function createExportStore(database: Database) {
  const inSpan = `sequence > @above AND sequence <= @upTo AND (@without IS NULL OR credential_key <> @without)
    AND (@withVoided = 1 OR voided_by IS NULL)`;
  const selectStatements = database.prepare(
    `SELECT sequence, id, voided_by AS voidedBy, credential_key AS credentialKey, json
     FROM statement WHERE ${inSpan} ORDER BY sequence`,
  );
  const selectCountOf = database.prepare('SELECT count(*) FROM statement WHERE credential_key = ?').pluck();
  // What is voided is found by what voids it: of that there is little, and it has an index.
  const selectVoidedCount = database
    .prepare(
      `SELECT count(*) FROM statement AS s
       WHERE s.id IN (SELECT v.target_id FROM statement AS v WHERE v.verb = ?) AND s.sequence <= ?
         AND s.voided_by IS NOT NULL`,
    )
    .pluck();
  const selectVoidingOf = database
    .prepare(
      'SELECT v.sequence FROM statement AS s CROSS JOIN statement AS v ON v.id = s.voided_by WHERE s.sequence = ?',
    )
    .pluck();
  const selectAttachments = database.prepare(
    `SELECT a.sha2, a.length FROM attachment AS a
     WHERE a.sha2 > @above AND (
       EXISTS (SELECT 1 FROM statement_attachment AS l CROSS JOIN statement AS s ON s.sequence = l.sequence
         WHERE l.sha2 = a.sha2 AND (@without IS NULL OR s.credential_key <> @without))
       OR (@withCollected = 1 AND EXISTS (SELECT 1 FROM collection_item AS i WHERE i.sha2 = a.sha2)))
     ORDER BY a.sha2 LIMIT ${largestSlice}`,
  );
  const selectDocuments = database.prepare(
    `SELECT document, resource, activity, agent, agent_json AS agentJson, registration, id,
       content_type AS contentType, etag, updated_at AS updatedAt, content
     FROM document WHERE document > ? ORDER BY document`,
  );
  const selectDocument = database.prepare(
    `SELECT document, resource, activity, agent, agent_json AS agentJson, registration, id,
       content_type AS contentType, etag, updated_at AS updatedAt, content
     FROM document WHERE document = ?`,
  );
  const selectLargeDocuments = database
    .prepare('SELECT document FROM document WHERE length(content) > ? ORDER BY document')
    .pluck();
  const selectDocumentCount = database.prepare('SELECT count(*) FROM document').pluck();
  const selectBelow = database
    .prepare('SELECT experience FROM experience_above WHERE above = ? ORDER BY experience')
    .pluck();
  const selectOfExperience = database
    .prepare(
      `SELECT l.sequence FROM experience_statement AS l CROSS JOIN statement AS s ON s.sequence = l.sequence
       WHERE l.experience = ? AND s.voided_by IS NULL`,
    )
    .pluck();
  const selectActivity = database.prepare('SELECT activity FROM experience WHERE experience = ?').pluck();
  const selectOtherSource = database
    .prepare(
      "SELECT 1 FROM experience_trait WHERE experience = ? AND trait = 'source' AND value <> ? AND statements > 0 LIMIT 1",
    )
    .pluck();
  const selectActivityWith = database
    .prepare(
      `SELECT CASE e.is_shown WHEN 1 THEN e.activity
         ELSE (SELECT h.activity FROM experience AS h WHERE h.experience = e.holder) END
       FROM experience_statement AS l CROSS JOIN experience AS e ON e.experience = l.experience
       WHERE l.sequence = ?`,
    )
    .pluck();

  return {
    /** Some Statements of a span behind a sequence, oldest first; none only where there is none. */
    statements(above: number, { upTo, without, withVoided }: StatementSpan): ExportedStatement[] {
      const rows = selectStatements.iterate({
        above,
        upTo,
        without: without ?? null,
        withVoided: Number(withVoided),
      }) as IterableIterator<ExportedStatement>;
      return takeSlice(rows, ({ json }) => json.length);
    },

    /** How many Statements a credential has stored. */
    countOf(credentialKey: string): number {
      return Number(selectCountOf.get(credentialKey));
    },

    /** How many Statements up to a sequence are voided. */
    voidedCount(upTo: number): number {
      return Number(selectVoidedCount.get(indexKey(VOIDED), upTo));
    },

    /** The sequence of what voids a Statement; undefined where nothing does. */
    voidingOf(sequence: number): number | undefined {
      return selectVoidingOf.get(sequence) as number | undefined;
    },

    /** Some octets of Statements behind a SHA-2, in their order, and of collections; `without` as in a span. */
    attachments(above: string, without: string | undefined, withCollected: boolean): HeldOctets[] {
      return selectAttachments.all({
        above,
        without: without ?? null,
        withCollected: Number(withCollected),
      }) as HeldOctets[];
    },

    /** Some documents behind a number, in the order in which they came first; none only where there is none. */
    documents(above: number): ExportedDocument[] {
      const rows = selectDocuments.iterate(above) as IterableIterator<ExportedDocument>;
      return takeSlice(rows, ({ content }) => content.length);
    },

    document(document: number): ExportedDocument | undefined {
      return selectDocument.get(document) as ExportedDocument | undefined;
    },

    /** The numbers of documents of more octets than these. */
    largeDocuments(octets: number): number[] {
      return selectLargeDocuments.all(octets) as number[];
    },

    documentCount(): number {
      return Number(selectDocumentCount.get());
    },

    /** The numbers of an experience and of all below it. */
    itselfAndBelow(experience: number): number[] {
      return selectBelow.all(experience) as number[];
    },

    /** Sequences of the Statements of one experience without those below it; voided ones are left out. */
    sequencesOf(experience: number): number[] {
      return selectOfExperience.all(experience) as number[];
    },

    activityOf(experience: number): string | undefined {
      return selectActivity.get(experience) as string | undefined;
    },

    /** The Activity of the experience in which a Statement is shown; undefined where it is in none. */
    activityWith(sequence: number): string | undefined {
      return (selectActivityWith.get(sequence) as string | null | undefined) ?? undefined;
    },

    /** Whether any Statement of an experience or below it was stored by another credential. */
    hasOtherSource(experience: number, credentialKey: string): boolean {
      return selectOtherSource.get(experience, credentialKey) === 1;
    },
  };
}

function takeSlice<Row>(rows: Iterable<Row>, sizeOf: (row: Row) => number): Row[] {
  const taken: Row[] = [];
  let size = 0;
  for (const row of rows) {
    taken.push(row);
    size += sizeOf(row);
    if (taken.length === largestSlice || size > largestSliceText) break;
  }
  return taken;
}
