import type { LedgerEntry } from '../../server/contract/sharing/ledger.ts';

/** How a line of the ledger stands, as the learner is told. */
export type LineState =
  | 'waiting'
  | 'sent'
  | 'refused'
  /** Never left: the reason lies here, not with them. */
  | 'held-back'
  | 'being-withdrawn'
  | 'withdrawn'
  /** Never left: the learner changed their mind in time. */
  | 'called-off'
  | 'withdrawal-waiting'
  | 'withdrawal-sent'
  | 'withdrawal-refused'
  | 'withdrawal-called-off';

type Line = Pick<LedgerEntry, 'kind' | 'state' | 'sentAt'> &
  Partial<Pick<LedgerEntry, 'heldBack' | 'isBeingWithdrawn'>>;

export function lineState({ kind, state, sentAt, heldBack = null, isBeingWithdrawn = false }: Line): LineState {
  if (kind === 'withdrawal') return state === 'withdrawn' ? 'withdrawal-called-off' : `withdrawal-${state}`;
  switch (state) {
    case 'waiting':
      return 'waiting';
    case 'sent':
      return isBeingWithdrawn ? 'being-withdrawn' : 'sent';
    case 'refused':
      return heldBack === null ? 'refused' : 'held-back';
    case 'withdrawn':
      return sentAt === null ? 'called-off' : 'withdrawn';
  }
}
