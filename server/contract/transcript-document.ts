// What a transcript for somebody else says: the same for the page, the PDF and the credentials. Times are ISO 8601.
import type { ExperienceKind, ExperienceRef, ExperienceScore, ExperienceSummary, Standing } from './experience.ts';
import type { BadgeVerdict } from './importing.ts';

/** Texts are in the best of `languages` that the Statements offer. */
export type TranscriptDocument = {
  readonly format: 'cairn-transcript';
  readonly version: 1;
  readonly holder: TranscriptHolder;
  readonly madeAt: string;
  /** Of the time zone that days are told in; IANA. */
  readonly zone: string;
  /** The reader's, best first. */
  readonly languages: readonly string[];
  /** Null: not a collection. */
  readonly collection: TranscriptCollection | null;
  /** Newest first; of a collection in its order. */
  readonly entries: readonly TranscriptEntry[];
  /** SHA-256 of all of this but `madeAt` and itself, as canonical JSON, in hexadecimal digits. */
  readonly fingerprint: string;
};

export type TranscriptHolder = {
  /** Empty where the learner gave none. */
  readonly name: string;
};

export type TranscriptCollection = {
  readonly name: string;
  /** What the learner says about the whole. */
  readonly text: string;
  readonly items: readonly TranscriptItem[];
};

export type TranscriptItem = {
  /** What the learner says about it; of a heading the heading itself. */
  readonly note: string;
} & (
  | { readonly kind: 'heading' }
  /** One of the entries, by its Activity. What is no longer in the record is no item. */
  | { readonly kind: 'experience'; readonly activity: string }
  | { readonly kind: 'file'; readonly file: TranscriptFile }
);

/** One experience. */
export type TranscriptEntry = {
  readonly activity: string;
  readonly title: string;
  /** Tag of the language that the title is in; null where nobody said. */
  readonly titleLanguage: string | null;
  /** Nobody sent a name: the title is made of the description or the id. */
  readonly isTitleMade: boolean;
  /** Empty where there is none. */
  readonly description: string;
  readonly kind: ExperienceKind;
  readonly standing: Standing;
  readonly bestScore: ExperienceScore | null;
  readonly lastScore: ExperienceScore | null;
  /** What a course asks for to be passed, 0…1. */
  readonly mastery: number | null;
  readonly questions: ExperienceSummary['questions'];
  /** Time spent; null when nothing tells. */
  readonly seconds: number | null;
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** What it belongs to, the nearest first. */
  readonly within: readonly ExperienceRef[];
  /** Directly below it, in brief; at most 30 of `partCount`. */
  readonly parts: readonly TranscriptPart[];
  readonly partCount: number;
  readonly evidence: readonly TranscriptEvidence[];
  readonly issuers: readonly TranscriptIssuer[];
  /** Some of it was written down by the learner. */
  readonly recordedByMe: boolean;
  /** It is part of the sample record, and nobody's learning. */
  readonly isSample: boolean;
  /** Some of its Statements are signed. */
  readonly isSigned: boolean;
  /** How many Statements tell of it, with those of all below it. */
  readonly statementCount: number;
  /** Ids of the newest of them; at most 100. */
  readonly statements: readonly string[];
};

export type TranscriptPart = Pick<TranscriptEntry, 'activity' | 'title' | 'kind' | 'standing' | 'bestScore' | 'lastAt'>;

export type TranscriptFile = {
  readonly name: string;
  readonly contentType: string;
  /** In octets. */
  readonly length: number;
  readonly sha2: string;
  /** The octets are in the record. */
  readonly held: boolean;
};

export type TranscriptEvidence =
  | ({ readonly kind: 'file'; readonly statement: string } & TranscriptFile)
  /** http(s) only. */
  | { readonly kind: 'link'; readonly statement: string; readonly address: string };

/** Who, other than the learner, vouches for an experience. */
export type TranscriptIssuer = {
  readonly name: string;
  /**
   * `badge`: whoever issued the credential that shows it · `authority`: who another LRS says recorded it ·
   * `activity`: a program that sent it to this record, by the label that the learner gave it.
   */
  readonly as: 'badge' | 'authority' | 'activity';
  /** Of a badge. */
  readonly signature: BadgeVerdict['signature'] | null;
};
