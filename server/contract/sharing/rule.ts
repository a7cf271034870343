import type { Criteria } from './selection.ts';
import type { ShareForm } from './share-form.ts';

export type NewRule = {
  readonly name: string;
  readonly destinationId: string;
  readonly criteria: Criteria;
  readonly form: ShareForm;
  /** Also what is recorded already. */
  readonly existing: boolean;
};

/** A rule is never changed: a wider one is a new decision. */
export type Rule = {
  readonly id: string;
  readonly name: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly criteria: Criteria;
  readonly form: ShareForm;
  readonly createdAt: string;
  readonly state: 'on' | 'paused' | 'ended';
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
};
