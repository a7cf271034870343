import type { StatementDetail, TranscriptQuery, TranscriptWindow } from '../contract/api.ts';
import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';
import { isoTime, isoTimeOrNull } from './clock.ts';
import type { SearchIndex } from './search-index.ts';
import { summariseStatement } from './summarise-statement.ts';

export type Transcript = ReturnType<typeof createTranscript>;

/** The learner's view of the Statements. */
export function createTranscript(store: Store, search: SearchIndex) {
  /** The words of a filter, once every Statement can be found by its own. */
  async function searchable(filter: string): Promise<string> {
    const words = filter.trim();
    if (words !== '') await search.catchUp();
    return words;
  }

  function fetchedFrom(sequence: number): StatementDetail['fetchedFrom'] {
    const found = store.provenance.find(sequence);
    return found ? { source: found.source, fetchedAt: isoTime(found.fetchedAt), stored: found.stored } : null;
  }

  return {
    /** One window, newest first. */
    async window(
      { filter = '', from, count, anchor }: TranscriptQuery,
      languages: readonly string[],
    ): Promise<TranscriptWindow> {
      // Where the index cannot be written just now, the reader is better served with what is in it than with nothing.
      const words = await searchable(filter).catch(() => filter.trim());
      return {
        total: store.transcript.count(words),
        from,
        rows: store.transcript
          .window(words, from, count)
          .map((row) => summariseStatement(row, languages, store.definitions.findDefinition)),
        anchorPosition: anchor === undefined ? null : (store.transcript.position(words, anchor) ?? null),
      };
    },

    async ids(filter = ''): Promise<string[]> {
      return store.transcript.ids(await searchable(filter));
    },

    /** Everything about one Statement, voided or not. Throws not-found. */
    detail(id: string, languages: readonly string[]): StatementDetail {
      const found = store.statements.findById(id);
      if (!found) throw new Problem('not-found', `There is no Statement with the id ${id}.`);
      return {
        summary: summariseStatement(found, languages, store.definitions.findDefinition),
        json: found.json,
        recordedBy: store.credentials.find(found.credentialKey)?.label ?? found.credentialKey,
        voidedBy: found.voidedBy,
        deliveries: store.ledger
          .ofStatement(found.sequence)
          .map(({ sentAt, ...delivery }) => ({ ...delivery, sentAt: isoTimeOrNull(sentAt) })),
        fetchedFrom: fetchedFrom(found.sequence),
      };
    },
  };
}
