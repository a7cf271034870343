/** What the learner adds to the record: who they are, notes, collections, views they keep. Times are ISO 8601. */
import type { ExperienceSummary } from './experience.ts';
import type { StatementSummary } from './statement-summary.ts';
import type { Agent } from './xapi/actor.ts';

export type Me = {
  readonly name: string;
  /** A data: address of a small PNG, JPEG or WebP picture, at most 256 kB; empty without one. */
  readonly picture: string;
  /** Identities that are the learner. The first is the one that Statements added by hand are about. */
  readonly mine: readonly {
    readonly agent: Agent;
    readonly identifier: string;
    readonly addedAt: string;
    readonly statements: number;
  }[];
  /** Who acts in the record and is not known yet: "is this you?". The most frequent first, at most 20. */
  readonly asked: readonly SeenIdentity[];
  /** Who the learner said is somebody else: their Statements stay, and make no experiences. */
  readonly others: readonly SeenIdentity[];
};

export type SeenIdentity = {
  readonly agent: Agent;
  readonly identifier: string;
  readonly statements: number;
  /** Why it may be the learner. */
  readonly resembles: 'same-name' | 'same-name-in-address' | null;
  /** The newest of these Statements, where it is asked who this is; at most 2. */
  readonly examples: readonly StatementSummary[];
};

export type IdentityAnswer = { readonly agent: Agent; readonly isMe: boolean };

/** `text` empty takes the note away. */
export type NewNote = { readonly activity: string; readonly text: string };

export type CollectionSummary = {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  readonly changedAt: string;
};

export type Collection = {
  readonly id: string;
  readonly name: string;
  /** What the learner says about the whole. */
  readonly text: string;
  readonly changedAt: string;
  readonly items: readonly CollectionItem[];
};

export type CollectionItem = {
  readonly id: string;
  /** What the learner says about it. */
  readonly note: string;
} &
  /** `summary` null: its Statements are no longer in the record. */
  (
    | { readonly kind: 'experience'; readonly activity: string; readonly summary: ExperienceSummary | null }
    | {
        readonly kind: 'file';
        readonly name: string;
        readonly contentType: string;
        /** In octets. */
        readonly length: number;
        readonly sha2: string;
      }
    | { readonly kind: 'heading' }
  );

export type NewCollectionItem =
  | { readonly kind: 'experience'; readonly activity: string; readonly note: string }
  | { readonly kind: 'file'; readonly evidence: string; readonly note: string }
  | { readonly kind: 'heading'; readonly note: string };

/** A view of the transcript that the learner keeps: the part of its address behind `?`. */
export type SavedView = { readonly id: string; readonly name: string; readonly query: string };
