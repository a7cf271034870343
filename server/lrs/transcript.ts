import type { StatementDetail } from '../contract/statement-detail.ts';
import type { TranscriptQuery, TranscriptWindow } from '../contract/transcript.ts';
import type { RecordFilter } from '../contract/experience.ts';
import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';
import { mostFound } from '../store/transcript-store.ts';
import { isoTime, isoTimeOrNull } from './clock.ts';
import type { SearchIndex } from './search-index.ts';
import { summariseStatement } from './summarise-statement.ts';
import { tellFiles } from './tell-files.ts';
import { tellVoiding } from './tell-voiding.ts';
import { transcriptFilter } from './transcript-filter.ts';
import { waitBriefly } from './wait-briefly.ts';

export type Transcript = ReturnType<typeof createTranscript>;

type TranscriptOptions = {
  readonly store: Store;
  readonly search: SearchIndex;
  /** In which experience each Statement lies. */
  readonly experiences: { catchUp(): Promise<unknown> };
  /** Calls back after a time in milliseconds; what it returns takes that back. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** What was asked for before can be answered in full now. */
  readonly onLate: () => void;
};

/** A reader who types is better served at once with what can be found by now, in milliseconds. */
const patience = 40;

/** The learner's view of the Statements. */
export function createTranscript({ store, search, experiences, after, onLate }: TranscriptOptions) {
  /** What a filter needs to have come up to the newest Statement. */
  function catchUpFor({ words, score, course, kind, status }: RecordFilter): Promise<unknown> {
    return Promise.all([
      words === undefined && score === undefined ? undefined : search.catchUp(),
      course === undefined && kind === undefined && status === undefined ? undefined : experiences.catchUp(),
    ]);
  }

  function fetchedFrom(sequence: number): StatementDetail['fetchedFrom'] {
    const found = store.provenance.find(sequence);
    return found ? { source: found.source, fetchedAt: isoTime(found.fetchedAt), stored: found.stored } : null;
  }

  return {
    /** One window, newest first. */
    async window(
      { from, count, anchor, ...asked }: TranscriptQuery,
      languages: readonly string[],
    ): Promise<TranscriptWindow> {
      const isUpToDate = await waitBriefly(catchUpFor(asked), { after, milliseconds: patience, onLate });
      const filter = transcriptFilter(asked);
      const counted = store.transcript.count(filter);
      const hasMore = filter.words !== undefined && counted > mostFound;
      return {
        total: hasMore ? mostFound : counted,
        hasMore,
        isBehind: !isUpToDate,
        from,
        rows: store.transcript
          .window(filter, from, count)
          .map((row) => summariseStatement(row, languages, store.definitions.findDefinition)),
        anchorPosition: anchor === undefined ? null : (store.transcript.position(filter, anchor) ?? null),
      };
    },

    /** Sequences of all that match, oldest first. Voided Statements are left out. */
    async sequences(asked: RecordFilter): Promise<number[]> {
      await catchUpFor(asked);
      return store.transcript.sequences(transcriptFilter(asked));
    },

    /** The ids of all that match, newest first. Voided Statements are left out. */
    async ids(asked: RecordFilter): Promise<string[]> {
      await catchUpFor(asked);
      return store.transcript.ids(transcriptFilter(asked));
    },

    /** Everything about one Statement, voided or not. Throws not-found. */
    detail(id: string, languages: readonly string[]): StatementDetail {
      const found = store.statements.findById(id);
      if (!found) throw new Problem('not-found', `There is no Statement with the id ${id}.`);
      return {
        summary: summariseStatement(found, languages, store.definitions.findDefinition),
        json: found.json,
        recordedBy: store.credentials.find(found.credentialKey)?.label ?? found.credentialKey,
        voiding: tellVoiding(store, found),
        isByHand:
          store.ownCredentials.find('by-hand') === found.credentialKey && !found.isVoiding && found.voidedBy === null,
        files: tellFiles(store, found, languages),
        deliveries: store.ledger
          .ofStatement(found.sequence)
          .map(({ sentAt, ...delivery }) => ({ ...delivery, sentAt: isoTimeOrNull(sentAt) })),
        fetchedFrom: fetchedFrom(found.sequence),
      };
    },
  };
}
