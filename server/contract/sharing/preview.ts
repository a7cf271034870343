// What would leave the machine, shown before anything does.
import type { StatementSummary } from '../statement-summary.ts';
import type { Destination } from './destination.ts';
import type { Selection } from './selection.ts';
import type { ShareForm } from './share-form.ts';

export type NewPreview = {
  readonly destinationId: string;
  readonly selection: Selection;
  readonly form: ShareForm;
};

/**
 * Why a Statement does not leave. `signed`: the form would change what was signed. `names-me`: an identity of the learner
 * would still be in it. `withdrawn`: it was withdrawn there, and such an id cannot come back. `from-there`: it was
 * fetched from this very LRS. `sample`: it is made up.
 */
export type HeldBackReason =
  | 'unknown'
  | 'voided'
  | 'needs-version-2'
  | 'attachment-data'
  | 'signed'
  | 'names-me'
  | 'withdrawn'
  | 'from-there'
  | 'sample';

/** What happens to a field on its way. */
export type FieldChange = 'kept' | 'changed' | 'left-out';

export type SharePreview = {
  /** Names this preview: exactly what it shows is what a share of it sends. Kept for an hour. */
  readonly id: string;
  readonly destination: Destination;
  readonly form: ShareForm;
  /** Will leave now. */
  readonly sending: number;
  /** Sent there before, or waiting already: not sent twice. */
  readonly already: number;
  /** Cannot go there, and why. */
  readonly heldBack: readonly { readonly reason: HeldBackReason; readonly count: number }[];
  /** Of those that leave: how many look different from what is kept. */
  readonly changed: number;
  /** Of those that leave: how many do not name the learner as the form says, because nobody in them is known to be them. */
  readonly unnamed: number;
  /** Files that travel along, each once, and their length in bytes. */
  readonly attachments: { readonly count: number; readonly bytes: number };
  /** Which fields there are, in how many Statements, with one example as it is kept and as it leaves. */
  readonly fields: readonly {
    readonly path: string;
    readonly count: number;
    readonly change: FieldChange;
    readonly kept: string | null;
    readonly leaves: string | null;
  }[];
};

export type PreviewWindow = {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly PreviewedStatement[];
};

export type PreviewedStatement = {
  readonly summary: StatementSummary;
  /** As it would leave unchanged, and as it leaves; the same text when the form changes nothing. */
  readonly kept: string;
  readonly leaves: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly length: number }[];
};
