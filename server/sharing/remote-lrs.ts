// What is asked of other people's LRSs, and what can come back.
import type { Readable } from 'node:stream';
import type { NetworkReason, RemoteTroubleKind } from '../contract/sharing/remote.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';

/** How Cairn proves to another LRS who it is, with the secret in the clear: never kept, shown or logged. */
export type RemoteLogin =
  | { readonly kind: 'basic'; readonly key: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string }
  | ClientCredentials;

/** OAuth 2 client credentials (RFC 6749 4.4). `scope` empty: the server's own choice. */
export type ClientCredentials = {
  readonly kind: 'oauth2';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenAddress: string;
  readonly scope: string;
};

export type RemoteLrs = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  readonly login: RemoteLogin;
  /** The learner's word that it may go unencrypted to another machine. */
  readonly allowUnencrypted: boolean;
};

/** Text, or octets that are read as they leave. */
export type RequestBody = { readonly contentType: string; readonly content: string | Readable };

export type RequestOptions = {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, such as `/statements?limit=1`; or an absolute address of the same server, such as `more`. */
  readonly path: string;
  readonly version: XapiVersion;
  /** `application/json` when absent. */
  readonly accept?: string;
  /** Writes the body: a request that has to be sent again needs a fresh one. */
  readonly body?: () => RequestBody;
  /** Ends the request early, when Cairn closes. */
  readonly signal?: AbortSignal;
};

export type Answered = {
  readonly kind: 'answered';
  readonly status: number;
  /** For a person to read. */
  readonly words: string;
  readonly headers: Headers;
  /** In seconds. */
  readonly retryAfter: number | undefined;
};

export type RemoteAnswer =
  /** `text`: the whole answer, up to a megabyte. */
  (Answered & { readonly text: string }) | RemoteFailure;

export type RemoteStream =
  /**
   * `body`: the answer as it comes, of any length; to be read once, and let go by leaving the loop. It throws an
   * AnswerBroken when the rest does not come.
   */
  (Answered & { readonly body: AsyncIterable<Uint8Array> }) | RemoteFailure;

/** No answer of the LRS. */
export type RemoteFailure =
  | Unreachable
  /** The address for tokens gave none, and will not without the learner. */
  | { readonly kind: 'token-refused'; readonly words: string }
  /** It gives none at the moment. `retryAfter` in seconds. */
  | { readonly kind: 'token-busy'; readonly words: string; readonly retryAfter: number | undefined }
  /** Nothing was sent: it would have gone in the clear to another machine. */
  | { readonly kind: 'unencrypted' }
  /** Nothing was sent: the address asked for is not one of this LRS. */
  | { readonly kind: 'moved'; readonly words: string };

export type Unreachable = {
  readonly kind: 'unreachable';
  readonly reason: NetworkReason;
  /** The network's own. */
  readonly words: string;
  /** The request had begun to leave: it may be what they cannot take. */
  readonly wasConnected: boolean;
};

/** An answer that ended before its end. */
export class AnswerBroken extends Error {
  readonly failure: Unreachable;

  constructor(failure: Unreachable) {
    super(failure.words);
    this.name = 'AnswerBroken';
    this.failure = failure;
  }
}

/** Why a request brought nothing. */
export type RequestTrouble = {
  readonly trouble: RemoteTroubleKind;
  /** With `unreachable` only. */
  readonly reason: NetworkReason | null;
  readonly words: string;
  /** In seconds. */
  readonly retryAfter: number | undefined;
};

/** A failure as the trouble that the learner is told. */
export function troubleOf(failure: RemoteFailure): RequestTrouble {
  const nothingMore = { reason: null, words: '', retryAfter: undefined };
  if (failure.kind === 'unreachable') {
    return { ...nothingMore, trouble: failure.kind, reason: failure.reason, words: failure.words };
  }
  if (failure.kind === 'token-busy') {
    return { ...nothingMore, trouble: 'busy', words: failure.words, retryAfter: failure.retryAfter };
  }
  const { kind: trouble, ...said } = failure;
  return { ...nothingMore, ...said, trouble };
}
