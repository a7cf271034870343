// What the form of a destination may do with what is typed.
import type { ConnectionTest, Destination, NewDestination } from '../../../server/contract/api.ts';

/** A test and what exactly it tested: another address, key or secret is untested. */
export type Tested = { readonly draft: NewDestination; readonly test: ConnectionTest };

export type DraftState = {
  /** Address, key and secret are as they were saved. */
  readonly isConnectionUnchanged: boolean;
  /** A changed connection needs its secret again: the kept one is not sent to another address. */
  readonly needsSecret: boolean;
  /** The last test was of exactly this connection. */
  readonly isTested: boolean;
  readonly canTest: boolean;
  readonly canSave: boolean;
  /** A test of exactly this has failed; the learner may know better. */
  readonly canSaveAnyway: boolean;
};

export function draftState(
  draft: NewDestination,
  saved: Destination | undefined,
  tested: Tested | undefined,
): DraftState {
  const isConnectionUnchanged =
    saved !== undefined && draft.address === saved.address && draft.key === saved.key && draft.secret === '';
  const needsSecret = saved !== undefined && !isConnectionUnchanged && draft.secret === '';
  const isFilled = draft.address.trim() !== '' && (isConnectionUnchanged || draft.secret !== '');
  const isNamed = draft.name.trim() !== '';
  const isTested = tested !== undefined && isSameConnection(tested.draft, draft);
  const isConnected = isTested && tested.test.outcome === 'connected';
  return {
    isConnectionUnchanged,
    needsSecret,
    isTested,
    canTest: isFilled,
    canSave: isNamed && isFilled && (isConnected || isConnectionUnchanged),
    canSaveAnyway: isNamed && isFilled && isTested && !isConnected && !isConnectionUnchanged,
  };
}

/** Whether two drafts have the same address, key and secret. */
export function isSameConnection(one: NewDestination, other: NewDestination): boolean {
  return one.address === other.address && one.key === other.key && one.secret === other.secret;
}
