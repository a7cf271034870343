// What the readers of files find, in the order in which it stands there.
import type { BadgeSummary, ImportProblem, ImportReason } from '../../contract/importing.ts';

/** Where something stands: the file's name, of an entry of a zip `file.zip: entry`; 1 = the first line, null = none. */
export type Where = { readonly file: string; readonly line: number | null };

/** Octets that came along; they can be read as often as is wanted. */
export type FoundOctets = {
  /** SHA-256 of the octets, computed and not just said; lower case. */
  readonly sha2: string;
  readonly length: number;
  open(): AsyncIterable<Buffer>;
};

/** What a resource does not have is ''. */
export type FoundDocument = {
  readonly resource: 'state' | 'activity-profile' | 'agent-profile';
  readonly activity: string;
  /** JSON text of the Agent. */
  readonly agent: string;
  readonly registration: string;
  readonly id: string;
  readonly contentType: string;
  /** ISO 8601. */
  readonly updated: string;
  readonly octets: Buffer;
};

/**
 * A reader finds the same in the same file however often it is asked, in the same order: an import that was
 * interrupted goes on by counting.
 */
export type Found =
  /** `text` is one Statement exactly as it stands in the file, not looked into yet; without an `id` it gets one. */
  | { readonly kind: 'statement'; readonly text: string; readonly where: Where }
  /** A Statement that was made of a credential, with an `id`; `files` are the octets that its attachments name. */
  | {
      readonly kind: 'badge';
      readonly text: string;
      readonly where: Where;
      readonly files: readonly FoundOctets[];
      readonly badge: BadgeSummary;
    }
  /** Octets that may belong to a Statement before or behind them. `claimed` is the hash they are said to have. */
  | {
      readonly kind: 'octets';
      readonly where: Where;
      readonly octets: FoundOctets;
      readonly claimed: string | null;
    }
  | { readonly kind: 'document'; readonly where: Where; readonly document: FoundDocument }
  /** Name, notes, collections … of Cairn's own archive, as JSON text. */
  | { readonly kind: 'portfolio'; readonly where: Where; readonly text: string }
  /** What cannot be used; the rest still can. */
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/** What is wrong with something, for the learner to read. */
export function problemAt({ file, line }: Where, reason: ImportReason, detail = ''): Found {
  return { kind: 'problem', problem: { file, line, reason, detail: detail.slice(0, longestDetail) } };
}

/** A file of which nothing can be used. */
export class Unusable extends Error {
  readonly reason: ImportReason;

  constructor(reason: ImportReason, detail = '') {
    super(detail);
    this.name = 'Unusable';
    this.reason = reason;
  }
}

const longestDetail = 500;

/** Octets that are in memory already. */
export function octetsInMemory(octets: Buffer, sha2: string): FoundOctets {
  return {
    sha2,
    length: octets.length,
    async *open() {
      yield octets;
    },
  };
}
