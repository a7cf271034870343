import { Problem } from '../../contract/problem.ts';
import { isoTime } from '../../lrs/clock.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import type { Store } from '../../store/open-store.ts';
import { withFingerprint } from './fingerprint.ts';
import type {
  TranscriptCollection,
  TranscriptDocument,
  TranscriptEntry,
  TranscriptItem,
} from '../../contract/transcript-document.ts';

/** Tells of experiences in the best of these languages; undefined where there is none of an Activity. */
export type TellEntries = (languages: readonly string[]) => {
  find(activity: string): TranscriptEntry | undefined;
};

export type TranscriptWanted = {
  /** Of the experiences, in the order in which they are told. */
  readonly activities: readonly string[];
  /** Id of the collection that it is; null: none. */
  readonly collection: string | null;
  /** In milliseconds since 1970. */
  readonly madeAt: number;
  readonly zone: string;
  /** The reader's, best first. */
  readonly languages: readonly string[];
};

/** So many experiences are put on one paper: nobody reads more, and printing takes minutes. */
export const mostEntries = 10_000;

/**
 * What a transcript of these experiences says, from what is derived by now. Experiences that are gone are left out.
 * Throws not-found for a collection that is gone, invalid-request where they are too many.
 */
export async function makeTranscript(
  store: Store,
  tellEntries: TellEntries,
  wanted: TranscriptWanted,
): Promise<TranscriptDocument> {
  const { zone, languages } = wanted;
  if (wanted.activities.length > mostEntries) {
    throw new Problem(
      'invalid-request',
      `These are ${wanted.activities.length} experiences, and one transcript tells of ${mostEntries} at most. Choose fewer, such as those of some years.`,
    );
  }
  const collection = wanted.collection === null ? null : tellCollection(store, wanted.collection);
  const entries = new Map<string, TranscriptEntry>();
  const teller = tellEntries(languages);
  const breathe = takingBreaths();
  for (const activity of new Set(wanted.activities)) {
    const entry = teller.find(activity);
    if (entry !== undefined) entries.set(activity, entry);
    await breathe();
  }
  return withFingerprint({
    format: 'cairn-transcript',
    version: 1,
    holder: { name: store.profile.get().name },
    madeAt: isoTime(wanted.madeAt),
    zone,
    languages,
    collection: collection && {
      ...collection,
      items: collection.items.filter((item) => item.kind !== 'experience' || entries.has(item.activity)),
    },
    entries: collection === null ? newestFirst([...entries.values()]) : [...entries.values()],
  });
}

function newestFirst(entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  return entries.toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0));
}

function tellCollection(store: Store, id: string): TranscriptCollection {
  const row = store.collections.find(id);
  if (row === undefined) throw new Problem('not-found', 'This collection is not there any more.');
  const items = store.collections.items(id).map((item): TranscriptItem => {
    const { kind, note } = item;
    if (kind === 'heading') return { kind, note };
    if (kind === 'experience') return { kind, note, activity: item.activity };
    const { name, contentType, length, sha2 } = item;
    return { kind, note, file: { name, contentType, length, sha2, held: store.attachments.has(sha2) } };
  });
  return { name: row.name, text: row.text, items };
}
