/**
 * The page's own API, typed end to end: the server registers one function for each line of `Api`, the page calls by
 * the same name. Every call needs the page's session; failures are a `ProblemBody`.
 */
import type { Scope } from './scopes.ts';
import type {
  ConnectionTest,
  DeliveryState,
  Destination,
  Identities,
  LedgerChoice,
  LedgerDetail,
  LedgerEntry,
  LedgerQuery,
  LedgerWindow,
  NewDestination,
  NewPreview,
  NewRule,
  NewSource,
  PreviewWindow,
  Provenance,
  RemoteAddress,
  Rule,
  Share,
  SharePreview,
  Source,
} from './sharing.ts';
import type { StatementSummary } from './statement-summary.ts';
import type { Agent } from './xapi/actor.ts';

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
  'POST /api/destinations/test': { body: RemoteAddress; answer: ConnectionTest };
  'POST /api/destinations': { body: NewDestination; answer: Destination };
  'PUT /api/destinations/:id': { body: NewDestination; answer: Destination };
  /** Takes it off the list; the ledger stays. */
  'DELETE /api/destinations/:id': { answer: { readonly destinations: readonly Destination[] } };
  'POST /api/destinations/:id/test': { answer: ConnectionTest };
  /** Lets everything wait that is decided. */
  'POST /api/destinations/:id/pause': { answer: Destination };
  'POST /api/destinations/:id/resume': { answer: Destination };
  /** Ends its rules and calls off what waits; with `withdraw` also withdraws all that was sent. Undone by `resume`. */
  'POST /api/destinations/:id/stop': { body: { readonly withdraw: boolean }; answer: Destination };
  /** Tries now what waits, and once more what was refused: one line, or all. */
  'POST /api/destinations/:id/retry': { body: { readonly deliveries?: readonly number[] }; answer: Destination };
  /** The network is back: tries now what could not be reached. */
  'POST /api/wake': { answer: { readonly woken: boolean } };

  /** What would leave the machine, before anything does. Also what a rule would have sent: by its criteria. */
  'POST /api/previews': { body: NewPreview; answer: SharePreview };
  'GET /api/previews/:id/statements': { query: Language & Window; answer: PreviewWindow };
  /** Sends exactly what a preview showed. */
  'POST /api/shares': { body: { readonly previewId: string }; answer: Share };
  'GET /api/shares': { answer: { readonly shares: readonly Share[] } };
  /** Calls off what still waits: it never left the machine. */
  'POST /api/shares/:id/cancel': { answer: Share };

  'GET /api/rules': { answer: { readonly rules: readonly Rule[] } };
  'POST /api/rules': { body: NewRule; answer: Rule };
  /** What is recorded meanwhile is passed over, or sent when the rule goes on, as the learner then says. */
  'POST /api/rules/:id/pause': { answer: Rule };
  'POST /api/rules/:id/resume': { body: { readonly catchUp: boolean }; answer: Rule };
  'POST /api/rules/:id/end': { answer: Rule };

  /** Newest decision first. */
  'GET /api/ledger': { query: Language & LedgerQuery & Window; answer: LedgerWindow };
  'GET /api/ledger/:delivery': { query: Language; answer: LedgerDetail };
  /** Sends voiding Statements for what was sent. Answers how many. */
  'POST /api/ledger/withdraw': { body: LedgerChoice; answer: { readonly withdrawing: number } };
  /** Takes refused lines as done with: they do not leave. */
  'POST /api/ledger/leave-out': { body: LedgerChoice; answer: { readonly leftOut: number } };

  'GET /api/identities': { answer: Identities };
  'POST /api/identities': { body: { readonly agent: Agent }; answer: Identities };
  'POST /api/identities/remove': { body: { readonly agent: Agent }; answer: Identities };

  'GET /api/sources': { answer: { readonly sources: readonly Source[] } };
  'POST /api/sources/test': { body: RemoteAddress; answer: ConnectionTest };
  /** Begins to fetch at once. */
  'POST /api/sources': { body: NewSource; answer: Source };
  /** With `secret` empty it keeps the secret it has. */
  'PUT /api/sources/:id': { body: NewSource; answer: Source };
  /** What it brought stays. */
  'DELETE /api/sources/:id': { answer: { readonly sources: readonly Source[] } };
  'POST /api/sources/:id/fetch': { answer: Source };
  'POST /api/sources/:id/pause': { answer: Source };
};

/** The address of the event stream; each message's data is a `Change`. */
export const eventsPath = '/api/events';

/** What just changed; the page asks again for what it shows. */
export type Change =
  | { readonly what: 'statements'; readonly total: number }
  | { readonly what: 'credentials' }
  | { readonly what: 'origin-requests' }
  | { readonly what: 'destinations' }
  | { readonly what: 'deliveries' }
  | { readonly what: 'rules' }
  | { readonly what: 'identities' }
  | { readonly what: 'sources' };

/** The address of the ledger as CSV, with the parameters of `LedgerQuery`. */
export const ledgerCsvPath = '/api/ledger.csv';

/** Rows `from`… (0 = the first), `count` of them (1…200). */
type Window = { readonly from: number; readonly count: number };

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
  /** Null when it was recorded here. */
  readonly fetchedFrom: Provenance | null;
};

export type StatementDelivery = {
  readonly delivery: number;
  readonly kind: LedgerEntry['kind'];
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
