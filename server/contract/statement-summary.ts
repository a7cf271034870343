/**
 * A Statement reduced to what one row of the transcript needs. Texts are already in the reader's language where the
 * Statement offers it, and cut to a length that a row can hold.
 */
export type StatementSummary = {
  /** Rises with every stored Statement; names a row for as long as the store exists. */
  readonly sequence: number;
  readonly id: string;
  /** When it happened, as its sender wrote it (ISO 8601). */
  readonly timestamp: string;
  readonly stored: string;
  /** Null: the learner, who has not said yet what they are called. */
  readonly actor: string | null;
  readonly verb: { readonly id: string; readonly display: string | undefined };
  readonly object: SummarisedObject;
  /** The name of the course, lesson or quiz around it (first parent, else first grouping), when it is not the object itself. */
  readonly within: string | undefined;
  readonly result: SummarisedResult | undefined;
  /** The Statement has been voided: it no longer counts, but the learner still sees it. */
  readonly voided: boolean;
};

export type SummarisedObject =
  | { readonly kind: 'activity'; readonly name: string; readonly type: string | undefined }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'statement'; readonly id: string }
  | {
      readonly kind: 'sub-statement';
      readonly actor: string;
      readonly verb: StatementSummary['verb'];
      readonly name: string;
    };

export type SummarisedResult = {
  /** −1…1, from `score.scaled`, else computed from raw, min and max. */
  readonly scaled: number | undefined;
  readonly raw: number | undefined;
  readonly max: number | undefined;
  readonly success: boolean | undefined;
  readonly completion: boolean | undefined;
  /** ISO 8601 duration. */
  readonly duration: string | undefined;
  readonly response: string | undefined;
};
