/** The key that the learner signs with, and what a check of a signed file finds. Times are ISO 8601. */

export type SigningKey = {
  /** `did:key:z6Mk…`: the key itself, so that nobody need be asked for it. */
  readonly did: string;
  readonly createdAt: string;
  /** When it was last saved under a passphrase; null: never. */
  readonly savedAt: string | null;
};

/** What is checked and found. */
export type FileCheck = {
  /** `unsigned`: nothing to check it by · `unreadable`: no file of a kind that Cairn signs. */
  readonly verdict: 'intact' | 'changed' | 'unsigned' | 'unreadable';
  /** Who signed it, as `did:key:…`; null where nobody did. */
  readonly signer: string | null;
  /** With a key of this Cairn's learner, present or former; left out where nobody can know. */
  readonly isOwn?: boolean;
  /** By the signer's clock. */
  readonly signedAt: string | null;
  /** Whom the file says it is about. */
  readonly holder: string;
  /**
   * What was changed, is missing or is there in addition: entries by name, a part of a page by its heading, `p. 3` of a
   * PDF, `HTML`, `PDF` and `ZIP` for what is around these, `cairn-seal` and `manifest.jws` for the signature itself.
   */
  readonly changes: readonly FileChange[];
};

export type FileChange = { readonly name: string; readonly what: 'changed' | 'missing' | 'added' };

/** Where a file to be checked is sent to: its octets are the body. Answers a `FileCheck`. */
export const checkFilePath = '/api/check-file';
