import type { ShareForm } from './share-form.ts';

/** One decision of the learner to send Statements to a destination: picked ones, a rule's, or their withdrawal. */
export type Share = {
  readonly id: string;
  readonly kind: 'picked' | 'rule' | 'withdrawal';
  readonly destinationId: string;
  readonly destination: string;
  readonly createdAt: string;
  readonly form: ShareForm;
  /** The name of the rule; null for the others. */
  readonly rule: string | null;
  /** Decided, not looked at yet: only large shares take that long. */
  readonly preparing: number;
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
};
