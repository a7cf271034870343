/** Deleting from the record, and taking that back. Times are ISO 8601. */
import type { StatementSummary } from './statement-summary.ts';

/** So many Statements can be chosen one by one; a period or an experience may be any number. */
export const mostChosen = 20_000;

/** Exactly one. */
export type RemovalChoice =
  | { readonly what: 'statements'; readonly ids: readonly string[] }
  /** An experience with all below it, also what was voided there. */
  | { readonly what: 'experience'; readonly activity: string }
  /** The same of several. */
  | { readonly what: 'experiences'; readonly activities: readonly string[] }
  /** Days, `2026-11-22`, both included. */
  | { readonly what: 'period'; readonly from: string; readonly to: string };

/** What would go, before anything does. */
export type RemovalPreview = {
  readonly statements: number;
  /** The newest 20. */
  readonly rows: readonly StatementSummary[];
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** How many of them somebody else has: deleting here does not withdraw them there. */
  readonly shared: number;
  /** How many of them wait to be sent: those are called off. */
  readonly waiting: number;
};

export type Removal = {
  readonly id: string;
  readonly removedAt: string;
  /** Until when it can be taken back. */
  readonly undoUntil: string;
  readonly statements: number;
  /** Several experiences are told as Statements. `sample`: the sample record was taken out. */
  readonly choice: Exclude<RemovalChoice['what'], 'experiences'> | 'sample';
  /** What went, in a few words: the title of the experience, of a single Statement's object, or the days. */
  readonly about: string;
};
