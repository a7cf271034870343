import type { KnownRemote, RemoteAddress, RemoteTrouble } from './remote.ts';

export const destinationKinds = ['employer', 'school', 'certification', 'other'] as const;
export type DestinationKind = (typeof destinationKinds)[number];

/** With `secret` empty a changed destination keeps the secret it has. */
export type NewDestination = RemoteAddress & {
  readonly name: string;
  /** `other` when absent. */
  readonly kind?: DestinationKind;
};

export type Destination = KnownRemote & {
  readonly id: string;
  readonly name: string;
  readonly kind: DestinationKind;
  readonly createdAt: string;
  /** Decided, not sent yet; withdrawals included. */
  readonly waiting: number;
  readonly sent: number;
  /** Refused there or held back here, and not yet acted on. */
  readonly refused: number;
  readonly withdrawn: number;
  readonly lastSuccessAt: string | null;
  /** Why nothing can be sent at the moment. */
  readonly trouble: RemoteTrouble | null;
  /** Since when the learner has let everything wait. */
  readonly pausedAt: string | null;
  /** Since when the learner shares nothing with it any more. */
  readonly stoppedAt: string | null;
  /** While it works: how fast, and how long it will still take; null when it rests. */
  readonly progress: { readonly perSecond: number; readonly secondsLeft: number } | null;
};
