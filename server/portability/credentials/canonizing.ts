// What the worker and its caller say to each other.
import type { JsonObject } from '../../contract/xapi/check.ts';

export type CanonizingTask = {
  readonly document: JsonObject;
  /** Refuses a document that holds something which its vocabularies do not know, and no signature covers. */
  readonly isStrict: boolean;
};

export type CanonizingAnswer =
  /** SHA-256 of the canonical form. */
  | { readonly hash: Uint8Array }
  /** `isUncovered`: it was refused for being strict. */
  | { readonly failure: string; readonly isUncovered: boolean };
