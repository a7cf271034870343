import type { StatementDetail, TranscriptQuery, TranscriptWindow } from '../contract/api.ts';
import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';
import { isoTimeOrNull } from './clock.ts';
import { summariseStatement } from './summarise-statement.ts';

export type Transcript = ReturnType<typeof createTranscript>;

/** The learner's view of the Statements. */
export function createTranscript(store: Store) {
  return {
    /** One window, newest first. */
    window({ filter = '', from, count, anchor }: TranscriptQuery, languages: readonly string[]): TranscriptWindow {
      const words = filter.trim();
      return {
        total: store.transcript.count(words),
        from,
        rows: store.transcript.window(words, from, count).map((row) => summariseStatement(row, languages)),
        anchorPosition: anchor === undefined ? null : (store.transcript.position(words, anchor) ?? null),
      };
    },

    ids(filter = ''): string[] {
      return store.transcript.ids(filter.trim());
    },

    /** Everything about one Statement, voided or not. Throws not-found. */
    detail(id: string, languages: readonly string[]): StatementDetail {
      const found = store.statements.findById(id);
      if (!found) throw new Problem('not-found', `There is no Statement with the id ${id}.`);
      return {
        summary: summariseStatement(found, languages),
        json: found.json,
        recordedBy: store.credentials.find(found.credentialKey)?.label ?? found.credentialKey,
        voidedBy: found.voidedBy,
        deliveries: store.shares
          .ofStatement(found.sequence)
          .map(({ destination, state, sentAt }) => ({ destination, state, sentAt: isoTimeOrNull(sentAt) })),
      };
    },
  };
}
