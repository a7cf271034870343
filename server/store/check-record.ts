import type { Database } from 'better-sqlite3';
import { sequenceAt } from './place-in-time.ts';

/** The tables of links that SQLite does not check, for they have no foreign key. */
const links = [
  'statement_agent',
  'statement_activity',
  'statement_related_agent',
  'statement_related_activity',
  'statement_score',
] as const;

/** What is wrong with the Statements and documents of a store, in plain words; it may be long. */
export function* checkRecord(database: Database): Generator<string> {
  yield* checkStatements(database);
  yield* checkDocuments(database);
  yield* checkLinks(database);
  yield* checkSearch(database);
  yield* checkExperiences(database);
}

function* checkStatements(database: Database): Generator<string> {
  for (const row of database.prepare('SELECT id, json FROM statement ORDER BY sequence').iterate()) {
    const { id, json } = row as { readonly id: string; readonly json: string };
    const found = idIn(json);
    if (found === undefined) yield `The Statement ${id} is no readable JSON.`;
    else if (found.toLowerCase() !== id.toLowerCase()) yield `The Statement ${id} says that its id is "${found}".`;
  }
}

/** Undefined where the text is no JSON object with an id. */
function idIn(json: string): string | undefined {
  try {
    const { id } = JSON.parse(json) as { readonly id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

function* checkDocuments(database: Database): Generator<string> {
  const documents = database.prepare('SELECT resource, id, agent_json, content FROM document ORDER BY document');
  for (const row of documents.iterate()) {
    const { resource, id, agent_json: agent, content } = row as Record<string, unknown>;
    if (!(content instanceof Uint8Array)) yield `The document "${String(id)}" (${String(resource)}) cannot be read.`;
    else if (agent !== '' && !isJson(String(agent))) yield `The Agent of the document "${String(id)}" cannot be read.`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* checkLinks(database: Database): Generator<string> {
  for (const table of links) {
    const lost = count(
      database,
      `SELECT count(*) FROM ${table} WHERE sequence NOT IN (SELECT sequence FROM statement)`,
    );
    if (lost > 0) yield `${lost} rows of "${table}" belong to Statements that are not there.`;
  }
}

/** What is in the index belongs to Statements, and what should be in it is. */
function* checkSearch(database: Database): Generator<string> {
  const lost = count(
    database,
    `SELECT count(*) FROM statement_text_docsize WHERE ${sequenceAt('id')} NOT IN (SELECT sequence FROM statement)`,
  );
  if (lost > 0) yield `${lost} entries of the search index belong to Statements that are not there.`;
  const missing = count(
    database,
    `SELECT count(*) FROM statement WHERE sequence <= (SELECT reached FROM search_progress)
     AND sequence NOT IN (SELECT ${sequenceAt('id')} FROM statement_text_docsize)`,
  );
  if (missing > 0) yield `${missing} Statements are missing in the search index.`;
}

/** Of a Statement that was deleted just now its experience has not heard yet. */
function* checkExperiences(database: Database): Generator<string> {
  const lost = count(
    database,
    `SELECT count(*) FROM experience_statement WHERE sequence NOT IN (SELECT sequence FROM statement)
     AND sequence NOT IN (SELECT sequence FROM experience_due)`,
  );
  if (lost > 0) yield `${lost} Statements of experiences are not there.`;
}

function count(database: Database, sql: string): number {
  return Number(database.prepare(sql).pluck().get());
}
