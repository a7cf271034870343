import type { Statement } from '../server/contract/xapi/statement.ts';
import type { Cairn } from './start.ts';

/** Of the app that records in a Cairn, which is issued one credential. */
const authorizations = new WeakMap<Cairn, string>();

/** Records Statements over xAPI, as an app on this computer would; returns their ids. */
export async function record(cairn: Cairn, statements: readonly Statement[]): Promise<string[]> {
  const authorization = authorizations.get(cairn) ?? (await cairn.addCredential('App', ['all'])).authorization;
  authorizations.set(cairn, authorization);
  const response = await fetch(`${cairn.ready().endpoint}/statements`, {
    method: 'POST',
    headers: { Authorization: authorization, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
    body: JSON.stringify(statements),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as string[];
}

/** A Statement about reading one page of a book; the higher the number, the later. */
export function readingOf(number: number): Statement {
  return {
    actor: { mbox: 'mailto:ana.ruiz@example.org', name: 'Ana Ruiz' },
    verb: { id: 'https://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: { id: `https://books.example.org/page/${number}`, definition: { name: { en: `Page ${number}` } } },
    timestamp: new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString(),
  };
}
