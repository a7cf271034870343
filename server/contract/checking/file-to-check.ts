// What a check needs of the machine it runs on, so that the command line, the LRS and the page for strangers judge alike.

/** From the first octet up to, and without, the one at `to`. */
export type Range = readonly [from: number, to: number];

export type FileToCheck = {
  /** In octets. */
  readonly length: number;
  read(range: Range): Promise<Uint8Array>;
  /** SHA-256 of the ranges one after the other, in lower-case hexadecimal digits. */
  hash(...ranges: readonly Range[]): Promise<string>;
  /** What raw deflate was made of. Undefined when it is damaged, or longer than `most` octets. */
  unpack(range: Range, most: number): Promise<Uint8Array | undefined>;
  /** The same, of which only the hash is wanted, however long it is. */
  hashUnpacked(range: Range, most: number): Promise<{ readonly length: number; readonly sha256: string } | undefined>;
};

export type CheckTools = {
  /** Whether the key that the DID is made this Ed25519 signature; false for other DIDs. */
  verify(did: string, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** Undefined where the octets are no UTF-8. */
  readText(octets: Uint8Array): string | undefined;
};
