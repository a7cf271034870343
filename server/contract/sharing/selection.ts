/** Statements by what they are about; every condition that is there must hold. */
export type Criteria = {
  /** The id of an Activity: it itself, or what names it as parent or grouping. */
  readonly activity?: string;
  /** Ids of Verbs. */
  readonly verbs?: readonly string[];
  /** The key of the credential that recorded it. */
  readonly credential?: string;
  /** Happened then or later (`timestamp`). */
  readonly from?: string;
  /** Happened before that. */
  readonly until?: string;
};

export type Selection =
  | { readonly kind: 'picked'; readonly statementIds: readonly string[] }
  /** `words` as typed into the transcript's filter. */
  | { readonly kind: 'matching'; readonly criteria: Criteria; readonly words?: string };
