// Somebody else's LRS: how it is reached, and why it may not be.
import type { XapiVersion } from '../xapi/version.ts';

/** How Cairn proves to another LRS who it is. */
export type LoginKind = 'basic' | 'bearer' | 'oauth2';

/** An LRS as the learner describes it. */
export type RemoteAddress = {
  /** As the learner pasted it: slashes and a trailing `/statements` are forgiven. */
  readonly address: string;
  /** `basic` when absent. */
  readonly login?: LoginKind;
  /** The key of `basic`, the client id of `oauth2`; empty for `bearer`. */
  readonly key: string;
  /** The secret of `basic`, the token of `bearer`, the client secret of `oauth2`. */
  readonly secret: string;
  /** Where `oauth2` gets its tokens (client credentials, RFC 6749 4.4). */
  readonly tokenAddress?: string;
  /** What `oauth2` asks for, scopes separated by spaces; the server's own choice when empty. */
  readonly tokenScope?: string;
  /** The learner's word that it may go unencrypted to another machine. */
  readonly allowUnencrypted?: boolean;
};

/** What is told of an LRS that is kept: everything but the secret. */
export type KnownRemote = {
  /** The endpoint that answered, without a trailing slash. */
  readonly address: string;
  readonly login: LoginKind;
  readonly key: string;
  readonly tokenAddress: string;
  readonly tokenScope: string;
  readonly allowUnencrypted: boolean;
};

/** Why no answer came. */
export type NetworkReason =
  | 'name-unknown'
  | 'refused'
  | 'timed-out'
  | 'cut-off'
  | 'certificate-expired'
  | 'certificate-untrusted'
  | 'certificate-other-name'
  | 'certificate-other'
  | 'not-encrypted'
  | 'offline'
  | 'other';

export type RemoteTroubleKind =
  /** No answer: `reason` says why. */
  | 'unreachable'
  | 'credential-refused'
  /** The address for tokens gave none. */
  | 'token-refused'
  | 'not-permitted'
  | 'not-an-lrs'
  /** It answers with another address, which no credential is sent to. */
  | 'moved'
  | 'busy'
  /** The address is not encrypted, and the learner has not said that this may be. */
  | 'unencrypted'
  | 'secret-unreadable';

export type RemoteTrouble = {
  readonly kind: RemoteTroubleKind;
  /** With `unreachable` only. */
  readonly reason: NetworkReason | null;
  /** The other side's own words, or the network's. */
  readonly words: string;
  readonly since: string;
  /** Null: waits for the learner. */
  readonly nextAttemptAt: string | null;
};

export type ConnectionTest =
  | {
      readonly outcome: 'connected';
      /** The address that works, mended where the pasted one did not. */
      readonly address: string;
      readonly versions: readonly string[];
      readonly version: XapiVersion;
      /** The connection is not encrypted and leaves this machine. */
      readonly unencrypted: boolean;
    }
  | {
      readonly outcome: Exclude<RemoteTroubleKind, 'busy'> | 'invalid-address' | 'version-unsupported';
      readonly reason: NetworkReason | null;
      readonly words: string;
    };
