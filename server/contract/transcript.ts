import type { RecordFilter } from './experience.ts';
import type { StatementSummary } from './statement-summary.ts';

export type TranscriptQuery = RecordFilter & {
  /** Position of the first row wanted, 0 = newest. */
  readonly from: number;
  /** 1…200 */
  readonly count: number;
  /** A row (by `sequence`) whose present position is wanted as well, so that the view can stay on it. */
  readonly anchor?: number;
};

export type TranscriptWindow = {
  /** How many Statements match; of those that match words, at most the newest 50,000 count. */
  readonly total: number;
  /** There are more than `total`. */
  readonly hasMore: boolean;
  /** Some of the newest Statements cannot be found yet; when they can, it is told as news of Statements. */
  readonly isBehind: boolean;
  readonly from: number;
  readonly rows: readonly StatementSummary[];
  /** Where the anchor is now; null when it does not match (any more) or none was asked for. */
  readonly anchorPosition: number | null;
};
