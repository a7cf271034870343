/** What is found everywhere as the learner types (Ctrl K). The newest or best of each; texts in the reader's language. */
import type { ExperienceSummary } from './experience.ts';

export type Found = {
  /** At most 12. */
  readonly experiences: readonly ExperienceSummary[];
  /** At most 6. `identifier` as in `RecordFilter.person`. */
  readonly people: readonly { readonly identifier: string; readonly name: string; readonly statements: number }[];
  /** Notes on experiences and in collections, at most 6. */
  readonly notes: readonly FoundNote[];
  /** At most 6. */
  readonly collections: readonly { readonly id: string; readonly name: string }[];
};

export type FoundNote = {
  /** The words around what was found. */
  readonly text: string;
} & (
  | { readonly of: 'experience'; readonly activity: string; readonly title: string }
  | { readonly of: 'collection'; readonly id: string; readonly title: string }
);
