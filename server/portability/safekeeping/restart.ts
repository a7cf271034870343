/** What is done while the record is closed. */
export type RecordChange =
  | { readonly kind: 'move'; readonly folder: string }
  /** The record of another profile, by its id, takes the place of this one. */
  | { readonly kind: 'open'; readonly profile: string };

/** Has the record closed, this done, and opened again, once the answer of the moment is given. */
export type Restart = (change?: RecordChange) => void;

/** Why the last change came to nothing, in English; null: it did not, or there was none. */
export type ChangeFailures = { readonly move: string | null; readonly open: string | null };
