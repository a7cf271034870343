import type { DeliveryState, LedgerEntry } from './sharing/ledger.ts';
import type { Provenance } from './sharing/source.ts';
import type { StatementSummary } from './statement-summary.ts';

export type StatementDetail = {
  readonly summary: StatementSummary;
  /** The Statement exactly as it is kept. */
  readonly json: string;
  /** Label of the credential that recorded it. */
  readonly recordedBy: string;
  /** By what it was voided, and why as far as that is said. */
  readonly voiding: {
    readonly id: string;
    readonly at: string;
    /** Label of the credential that recorded it. */
    readonly by: string;
    /** The Statement that took its place, when the learner changed what they had added by hand. */
    readonly replacedBy: string | null;
    /** In the voiding Statement's own words; empty without any. */
    readonly reason: string;
  } | null;
  /** It was added by hand, so the learner may change it. */
  readonly isByHand: boolean;
  /** What belongs to it as files, signatures included. */
  readonly files: readonly StatementFile[];
  readonly deliveries: readonly StatementDelivery[];
  /** Null when it was recorded here. */
  readonly fetchedFrom: Provenance | null;
};

export type StatementFile = {
  /** Empty when nobody named it. */
  readonly name: string;
  /** In octets. */
  readonly length: number;
  readonly sha2: string;
  /** The octets are here, at `attachmentPath` + sha2. */
  readonly held: boolean;
  /** Where they are otherwise (`fileUrl`). */
  readonly address: string | null;
  /** They are said to be a badge or another credential. */
  readonly isCredential: boolean;
};

export type StatementDelivery = {
  readonly delivery: number;
  readonly kind: LedgerEntry['kind'];
  readonly destination: string;
  readonly state: DeliveryState;
  readonly sentAt: string | null;
};
