/**
 * One thing that is wrong with a piece of JSON.
 *
 * `pointer` is an RFC 6901 JSON pointer to the place that is wrong or, for something missing, to where it should be.
 * `rule` is an English sentence that says what is wanted and ends with the section of the standard in parentheses.
 */
export type Violation = { readonly pointer: string; readonly rule: string };

/** More than this many are not reported: nobody reads them, and a hostile body could ask for millions. */
export const MAX_VIOLATIONS = 100;
