/** What the learner adds by hand: "I read / attended / built / practised…". */
import type { ExperienceKind } from './experience.ts';
import type { Agent } from './xapi/actor.ts';

/** Deeds in plain words, each with its Verb from the ADL and TinCan registries and a fitting kind of Activity. */
export const deeds = [
  'read',
  'watched',
  'listened',
  'attended',
  'completed',
  'passed',
  'practised',
  'built',
  'wrote',
  'presented',
  'taught',
  'earned',
  'visited',
  'discussed',
] as const;

export type Deed = (typeof deeds)[number];

export type ByHand = {
  readonly deed: Deed;
  readonly title: string;
  /** Null: the one that fits the deed. */
  readonly kind: ExperienceKind | null;
  /** ISO 8601 with zone: when it ended. */
  readonly at: string;
  /** In seconds. */
  readonly seconds: number | null;
  /** Raw points of at most `max`. */
  readonly score: { readonly raw: number; readonly max: number } | null;
  readonly success: boolean | null;
  /** What the learner made of it; becomes the response. */
  readonly text: string;
  /** http(s); empty without one. */
  readonly link: string;
  /** A subject or course that it is part of; empty without one. */
  readonly partOf: string;
  /** Language tag that title and text are in. */
  readonly language: string;
  /** Ids of uploaded files, or the SHA-2 of those that the Statement had before. */
  readonly evidence: readonly string[];
};

/**
 * A form that is saved. `id`, a UUID that the page made for it, becomes the Statement's: a save that is repeated because
 * its answer was lost stores nothing twice.
 */
export type SavedByHand = ByHand & { readonly id?: string };

/** An uploaded file that waits to be named by a Statement or a collection; forgotten after a day. */
export type UploadedFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** In octets. */
  readonly length: number;
  readonly sha2: string;
};

/** Where a file is uploaded (POST, its octets as the body, its name in the query `name`). */
export const uploadPath = '/api/uploads';

export type ByHandRecord = {
  /** The Statement's id. */
  readonly id: string;
  readonly record: ByHand;
  readonly files: readonly {
    readonly sha2: string;
    readonly name: string;
    readonly contentType: string;
    readonly length: number;
  }[];
};

/** A filled-in form to begin with. `record.at` is not kept. */
export type Template = { readonly id: string; readonly name: string; readonly record: ByHand };

/** Labels of the credentials that stand for Cairn itself; the page says them in the reader's language. */
export const byHandLabel = 'Added by hand';
export const sampleLabel = 'Sample record';

/** The actor of what a learner adds by hand who has not said yet by which identity they are known. */
export const unnamedLearner: Agent = {
  objectType: 'Agent',
  account: { homePage: 'http://localhost/cairn', name: 'learner' },
};
