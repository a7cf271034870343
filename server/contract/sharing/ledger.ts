import type { StatementSummary } from '../statement-summary.ts';
import type { HeldBackReason, PreviewedStatement } from './preview.ts';
import type { ShareForm } from './share-form.ts';
import type { Share } from './share.ts';

export type DeliveryState = 'waiting' | 'sent' | 'refused' | 'withdrawn';

export type LedgerQuery = {
  readonly destination?: string;
  readonly share?: string;
  readonly state?: DeliveryState;
  /** The id of one Statement. */
  readonly statement?: string;
  /** Words of the Statements. */
  readonly filter?: string;
};

export type LedgerWindow = { readonly total: number; readonly from: number; readonly rows: readonly LedgerEntry[] };

export type LedgerEntry = {
  /** Names this line for as long as the store exists. */
  readonly delivery: number;
  /** A withdrawal sends a voiding Statement for one that was sent before. */
  readonly kind: 'statement' | 'withdrawal';
  readonly summary: StatementSummary;
  /** The learner has deleted it here: the summary is of what was sent. */
  readonly isRemoved: boolean;
  readonly destinationId: string;
  readonly destination: string;
  readonly shareId: string;
  readonly shareKind: Share['kind'];
  /** The name of the rule by which it was decided; null for the others. */
  readonly rule: string | null;
  readonly decidedAt: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** Withdrawn at the destination, or called off before it left (`sentAt` null). */
  readonly withdrawnAt: string | null;
  /** A withdrawal is on its way there. */
  readonly isBeingWithdrawn: boolean;
  /** The id by which they know it. */
  readonly sentId: string;
  /** It leaves in another form than it is kept in. */
  readonly isChanged: boolean;
  /** What the other side last said: HTTP status (0 = it was not reached) and its own words. */
  readonly answer: { readonly status: number; readonly words: string } | null;
  /** Why it did not leave, when that was not the other side's doing. */
  readonly heldBack: HeldBackReason | null;
};

export type LedgerDetail = {
  readonly entry: LedgerEntry;
  readonly form: ShareForm;
  /** The Statement, character for character, as it was sent; as it would be sent when it was not. */
  readonly json: string;
  /** SHA-256 of these characters in UTF-8, as noted when they were sent; null when they were not. */
  readonly sha256: string | null;
  readonly attachments: PreviewedStatement['attachments'];
};

/** Lines of the ledger: named one by one, or all at a destination that are in the state asked for. */
export type LedgerChoice = { readonly deliveries: readonly number[] } | { readonly destinationId: string };
