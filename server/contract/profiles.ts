/** Records beside each other on one machine, of several people or of several lives of one. One of them is open. */
export type Profile = {
  readonly id: string;
  /** Up to 100 characters; empty while there is only the first one and nobody has named it. */
  readonly name: string;
  /** Where its record lies: an absolute path. */
  readonly folder: string;
  readonly isOpen: boolean;
  /** Its folder cannot be found now, as when it lies on a disk that is not plugged in. */
  readonly isMissing: boolean;
};

export type Profiles = {
  /** In the order in which they were made. */
  readonly profiles: readonly Profile[];
  /** Why the one that was chosen last could not be opened, in English, so that this one is; null when it could. */
  readonly openFailure: string | null;
};

/** `folder`: an absolute path, that of a record that is there, or one where a new record begins; else Cairn finds a place. */
export type NewProfile = { readonly name: string; readonly folder?: string };
