// What a form may do with what is typed about somebody else's LRS.
import type { ConnectionTest, RemoteAddress } from '../../../server/contract/sharing/remote.ts';

/** Everything that says how to get there, as typed. */
export type ConnectionDraft = Required<RemoteAddress>;

/** What is told of a connection that is kept. */
export type KeptConnection = Omit<ConnectionDraft, 'secret'>;

/** A test and what exactly it tested: another address or login is untested. */
export type Tested = {
  readonly draft: ConnectionDraft;
  readonly test: ConnectionTest;
  /** The address as typed, before the test mended it. */
  readonly given: string;
};

export type DraftState = {
  /** Address and login are as they were saved. */
  readonly isConnectionUnchanged: boolean;
  /** A changed connection needs its secret again: the kept one is not sent to another address. */
  readonly needsSecret: boolean;
  /** The last test was of exactly this connection. */
  readonly isTested: boolean;
  readonly canTest: boolean;
  readonly canSave: boolean;
  /** A test of exactly this has failed; the learner may know better. */
  readonly canSaveAnyway: boolean;
  /** Whether the learner is asked if it may go unencrypted. */
  readonly asksForConsent: boolean;
};

export const blankConnection: ConnectionDraft = {
  address: '',
  login: 'basic',
  key: '',
  secret: '',
  tokenAddress: '',
  tokenScope: '',
  allowUnencrypted: false,
};

/** A kept connection to be changed: its secret is not told, so it stays empty. */
export function draftOfConnection(kept: KeptConnection): ConnectionDraft {
  const { address, login, key, tokenAddress, tokenScope, allowUnencrypted } = kept;
  return { address, login, key, secret: '', tokenAddress, tokenScope, allowUnencrypted };
}

/** Without what was typed for another way to sign in. */
export function tidyConnection(draft: ConnectionDraft): ConnectionDraft {
  const isOauth = draft.login === 'oauth2';
  return {
    ...draft,
    address: draft.address.trim(),
    key: draft.login === 'bearer' ? '' : draft.key,
    tokenAddress: isOauth ? draft.tokenAddress.trim() : '',
    tokenScope: isOauth ? draft.tokenScope.trim() : '',
  };
}

export function draftState(
  draft: ConnectionDraft,
  kept: KeptConnection | undefined,
  tested: Tested | undefined,
): DraftState {
  const isConnectionUnchanged = kept !== undefined && isSameConnection(draft, draftOfConnection(kept));
  const needsSecret = kept !== undefined && !isConnectionUnchanged && draft.secret === '';
  const isFilled = isConnectionUnchanged || (isAddressed(draft) && draft.secret !== '');
  const isConsentKept = kept === undefined || draft.allowUnencrypted === kept.allowUnencrypted;
  const isTested =
    tested !== undefined &&
    isSameConnection(tested.draft, draft) &&
    tested.draft.allowUnencrypted === draft.allowUnencrypted;
  const outcome = isTested ? tested.test.outcome : undefined;
  const isHopeless = outcome === 'invalid-address' || outcome === 'unencrypted';
  return {
    isConnectionUnchanged,
    needsSecret,
    isTested,
    // A kept secret is tested as it is kept, and so is what the learner allowed with it.
    canTest: isFilled && (!isConnectionUnchanged || isConsentKept),
    canSave: isFilled && (outcome === 'connected' || isConnectionUnchanged),
    canSaveAnyway: isFilled && isTested && outcome !== 'connected' && !isHopeless && !isConnectionUnchanged,
    asksForConsent:
      draft.allowUnencrypted || (tested?.test.outcome === 'unencrypted' && tested.draft.address === draft.address),
  };
}

/** Whether two drafts have the same address and login. What the learner allows is no part of these. */
export function isSameConnection(one: ConnectionDraft, other: ConnectionDraft): boolean {
  const fields = ['address', 'login', 'key', 'secret', 'tokenAddress', 'tokenScope'] as const;
  const [a, b] = [tidyConnection(one), tidyConnection(other)];
  return fields.every((field) => a[field] === b[field]);
}

function isAddressed({ address, login, key, tokenAddress }: ConnectionDraft): boolean {
  if (address.trim() === '') return false;
  return login !== 'oauth2' || (key !== '' && tokenAddress.trim() !== '');
}
