import type { JsonObject } from '../../contract/xapi/check.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import type { MakingCredentials, Wording } from './making-credentials.ts';

/** Each is read by whoever checks the signature; the newest tell most. */
const mostStatements = 20;
const mostFiles = 20;

/** Statements and files by what identifies them, so that whoever is given them can tell they are the ones meant. */
export function badgeEvidence(
  { statements, evidence }: TranscriptEntry,
  { statementHash }: MakingCredentials,
  { words, language }: Wording,
): JsonObject[] {
  const told = statements.slice(0, mostStatements).flatMap((id) => {
    const hash = statementHash(id);
    return hash === undefined ? [] : [one(`urn:uuid:${id}`, words.statement, words.hash(hash))];
  });
  const files = new Map(
    evidence.flatMap((file) => (file.kind === 'file' ? [[file.sha2.toLowerCase(), file] as const] : [])),
  );
  const shown = [...files].slice(0, mostFiles).map(([sha2, { name, contentType, length }]) => {
    const about = [contentType, language.formats.size(length), words.hash(sha2)].join(', ');
    return one(`urn:sha256:${sha2}`, name, about);
  });
  const links = new Set(evidence.flatMap((link) => (link.kind === 'link' ? [link.address] : [])));
  const linked = [...links].slice(0, mostFiles).map((address) => one(address, words.link, address));
  return [...told, ...shown, ...linked];
}

function one(id: string, name: string, narrative: string): JsonObject {
  return { id, type: ['Evidence'], name, narrative };
}
