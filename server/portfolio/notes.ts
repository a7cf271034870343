import type { NewNote } from '../contract/portfolio.ts';
import type { Clock } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import { readName, readText } from '../lrs/read-text.ts';

export type LearnerNotes = ReturnType<typeof createNotes>;

const longestActivity = 10_000;
const longestNote = 20_000;

/** What the learner writes about experiences. */
export function createNotes(store: Store, clock: Clock) {
  return {
    /** Keeps a note, or takes it away where the text is empty; answers the text as it is kept. Throws invalid-request. */
    set(wanted: { readonly [Name in keyof NewNote]: unknown }): string {
      const activity = readName(wanted.activity, 'The Activity that a note is about', longestActivity);
      const text = readText(wanted.text, 'A note', longestNote);
      store.transaction(() => {
        if (text === '') store.notes.remove(activity);
        else store.notes.set(activity, text, clock());
        // A note's words are words of the experience.
        store.experiences.noteWordsChanged(activity);
      });
      return text;
    },
  };
}
