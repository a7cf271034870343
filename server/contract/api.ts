/**
 * The page's own API, typed end to end: the server registers one function for each line of `Api`, the page calls by
 * the same name. Every call needs the page's session; failures are a `ProblemBody`.
 */
import type { Scope } from './scopes.ts';
import type { StatementSummary } from './statement-summary.ts';
import type { XapiVersion } from './xapi/version.ts';

export type Api = {
  'GET /api/status': { answer: Status };

  /** One window of the transcript, newest first by `timestamp`. */
  'GET /api/transcript': { query: TranscriptQuery; answer: TranscriptWindow };
  /** The ids of all Statements that match, newest first, for "select all". Voided Statements are left out. */
  'GET /api/transcript/ids': { query: { readonly filter?: string }; answer: { readonly ids: readonly string[] } };
  'GET /api/statements/:id': { query: Language; answer: StatementDetail };

  'GET /api/credentials': { answer: { readonly credentials: readonly Credential[] } };
  'POST /api/credentials': { body: NewCredential; answer: IssuedCredential };
  /** Revokes: from now on the credential answers 401. It stays in the list. */
  'DELETE /api/credentials/:key': { answer: Credential };
  /** Browser sites that tried a valid credential and wait for the learner's "allow this site?". */
  'GET /api/origin-requests': { answer: { readonly requests: readonly OriginRequest[] } };
  'POST /api/origin-requests/decision': {
    body: OriginDecision;
    answer: { readonly requests: readonly OriginRequest[] };
  };
  /** Takes an allowed site from a credential again. */
  'DELETE /api/credentials/:key/origin': { query: { readonly origin: string }; answer: Credential };

  'GET /api/destinations': { answer: { readonly destinations: readonly Destination[] } };
  /** Asks the address for its `about` and tries the credential. Sends no Statement, stores nothing. */
  'POST /api/destinations/test': { body: DestinationAddress; answer: ConnectionTest };
  'POST /api/destinations': { body: NewDestination; answer: Destination };
  'PUT /api/destinations/:id': { body: NewDestination; answer: Destination };
  'DELETE /api/destinations/:id': { answer: { readonly destinations: readonly Destination[] } };
  'POST /api/destinations/:id/test': { answer: ConnectionTest };

  /** What would leave the machine, before anything does. */
  'POST /api/shares/preview': { query: Language; body: NewShare; answer: SharePreview };
  'POST /api/shares': { body: NewShare; answer: Share };
  'GET /api/shares': { answer: { readonly shares: readonly Share[] } };
  'GET /api/shares/:id/deliveries': { query: DeliveriesQuery; answer: DeliveriesWindow };
  /** Tries what waits now, and what was refused once more. */
  'POST /api/shares/:id/retry': { answer: Share };
  /** Withdraws what still waits: it never left the machine. */
  'POST /api/shares/:id/cancel': { answer: Share };
};

/** The address of the event stream; each message's data is a `Change`. */
export const eventsPath = '/api/events';

/** What just changed; the page asks again for what it shows. */
export type Change =
  | { readonly what: 'statements'; readonly total: number }
  | { readonly what: 'credentials' }
  | { readonly what: 'origin-requests' }
  | { readonly what: 'destinations' }
  | { readonly what: 'deliveries' };

type Language = {
  /** Language tags the reader understands, best first, separated by commas; English when absent. */
  readonly language?: string;
};

export type Status = {
  readonly version: string;
  /** What the learner pastes into a course. */
  readonly endpoint: string;
  readonly dataFolder: string;
  readonly statements: number;
  /** Where the key lies that protects the secrets of destinations. */
  readonly secretsIn: 'keychain' | 'key file';
};

export type TranscriptQuery = Language & {
  /** Words or beginnings of words, all of which must occur; empty matches everything. */
  readonly filter?: string;
  /** Position of the first row wanted, 0 = newest. */
  readonly from: number;
  /** 1…200 */
  readonly count: number;
  /** A row (by `sequence`) whose present position is wanted as well, so that the view can stay on it. */
  readonly anchor?: number;
};

export type TranscriptWindow = {
  /** How many Statements match. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly StatementSummary[];
  /** Where the anchor is now; null when it does not match (any more) or none was asked for. */
  readonly anchorPosition: number | null;
};

export type StatementDetail = {
  readonly summary: StatementSummary;
  /** The Statement exactly as it is kept. */
  readonly json: string;
  /** Label of the credential that recorded it. */
  readonly recordedBy: string;
  /** Id of the Statement that voided this one. */
  readonly voidedBy: string | null;
  readonly deliveries: readonly StatementDelivery[];
};

export type StatementDelivery = {
  readonly destination: string;
  readonly state: DeliveryState;
  readonly sentAt: string | null;
};

export type Credential = {
  readonly key: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  /** Sites whose pages may use this credential from a browser. */
  readonly origins: readonly string[];
};

export type NewCredential = { readonly label: string; readonly scopes: readonly Scope[] };

/** The only time the secret is told. */
export type IssuedCredential = { readonly credential: Credential; readonly secret: string };

export type OriginRequest = {
  readonly key: string;
  readonly label: string;
  readonly origin: string;
  readonly askedAt: string;
};

export type OriginDecision = { readonly key: string; readonly origin: string; readonly allow: boolean };

export type DestinationAddress = {
  /** As the learner pasted it: slashes and a trailing `/statements` are forgiven. */
  readonly address: string;
  readonly key: string;
  readonly secret: string;
};

/** With `secret` empty a changed destination keeps the secret it has. */
export type NewDestination = DestinationAddress & { readonly name: string };

export type Destination = {
  readonly id: string;
  readonly name: string;
  /** The endpoint that answered, without a trailing slash. */
  readonly address: string;
  readonly key: string;
  readonly createdAt: string;
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly lastSuccessAt: string | null;
  /** Why nothing can be sent at the moment. */
  readonly trouble: DestinationTrouble | null;
};

export type DestinationTrouble = {
  readonly kind: 'unreachable' | 'credential-refused' | 'not-permitted' | 'not-an-lrs' | 'busy' | 'secret-unreadable';
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
      readonly outcome:
        | 'invalid-address'
        | 'unreachable'
        | 'not-an-lrs'
        | 'credential-refused'
        | 'not-permitted'
        | 'version-unsupported'
        | 'secret-unreadable';
      readonly words: string;
    };

export type NewShare = { readonly destinationId: string; readonly statementIds: readonly string[] };

export type SharePreview = {
  readonly destination: Destination;
  /** Will leave now. */
  readonly sending: number;
  /** Sent there before, or waiting already: not sent twice. */
  readonly already: number;
  /** Cannot go there, and why. */
  readonly heldBack: readonly { readonly id: string; readonly reason: HeldBackReason }[];
  /** Which fields leave, in how many Statements, with one example each. */
  readonly fields: readonly { readonly path: string; readonly count: number; readonly example: string }[];
  /** The first of them (at most 50), with the exact JSON that leaves. */
  readonly samples: readonly { readonly summary: StatementSummary; readonly json: string }[];
};

export type HeldBackReason = 'unknown' | 'voided' | 'needs-version-2' | 'attachment-data';

export type DeliveryState = 'waiting' | 'sent' | 'refused' | 'withdrawn';

export type Share = {
  readonly id: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly createdAt: string;
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
};

type DeliveriesQuery = Language & { readonly from: number; readonly count: number };

export type DeliveriesWindow = {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly Delivery[];
};

export type Delivery = {
  readonly summary: StatementSummary;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** What the other side last said: HTTP status (0 = it was not reached) and its own words. */
  readonly answer: { readonly status: number; readonly words: string } | null;
  /** Why it did not leave, when that was not the other side's doing. */
  readonly heldBack: HeldBackReason | null;
};
