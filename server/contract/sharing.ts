// What the page and the server say to each other about other people's LRSs: destinations, sources, shares, the ledger.
import type { StatementSummary } from './statement-summary.ts';
import type { Agent } from './xapi/actor.ts';
import type { XapiVersion } from './xapi/version.ts';

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
type KnownRemote = {
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

// Destinations

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

// The form of a share

/** What can be left out of Statements that leave. */
export const leftOutParts = [
  /** `result.response` */
  'responses',
  /** `result.score` */
  'scores',
  /** Attachments, and the files with them. */
  'attachments',
  /** `context.platform`, and extensions that say where somebody was. */
  'places',
  /** `context.instructor`, `context.team`, other Agents and Groups of the context. */
  'people',
  /** The time of day; the day stays. */
  'times',
  /** What only xAPI 2.0 has, so that an LRS of 1.0.3 takes it. */
  'version-2',
] as const;
export type LeftOutPart = (typeof leftOutParts)[number];

export type ShareForm = {
  /** How the learner is named there, in place of each identity of theirs; null: as recorded. */
  readonly as: Agent | null;
  readonly leaveOut: readonly LeftOutPart[];
};

export const asItIs: ShareForm = { as: null, leaveOut: [] };

// Choosing, previewing and sharing

/** Statements by what they are about; every condition that is there must hold. */
export type Criteria = {
  /** The id of an Activity: it itself, or what names it as parent or grouping. */
  readonly activity?: string;
  /** Ids of Verbs. */
  readonly verbs?: readonly string[];
  /** The key of the credential that recorded it. */
  readonly credential?: string;
  /** Happened then or later (`timestamp`). */
  readonly from?: string;
  /** Happened before that. */
  readonly until?: string;
};

export type Selection =
  | { readonly kind: 'picked'; readonly statementIds: readonly string[] }
  /** `words` as typed into the transcript's filter. */
  | { readonly kind: 'matching'; readonly criteria: Criteria; readonly words?: string };

export type NewPreview = {
  readonly destinationId: string;
  readonly selection: Selection;
  readonly form: ShareForm;
};

/**
 * Why a Statement does not leave. `signed`: the form would change what was signed. `names-me`: an identity of the learner
 * would still be in it. `withdrawn`: it was withdrawn there, and such an id cannot come back. `from-there`: it was
 * fetched from this very LRS.
 */
export type HeldBackReason =
  'unknown' | 'voided' | 'needs-version-2' | 'attachment-data' | 'signed' | 'names-me' | 'withdrawn' | 'from-there';

/** What happens to a field on its way. */
export type FieldChange = 'kept' | 'changed' | 'left-out';

export type SharePreview = {
  /** Names this preview: exactly what it shows is what a share of it sends. Kept for an hour. */
  readonly id: string;
  readonly destination: Destination;
  readonly form: ShareForm;
  /** Will leave now. */
  readonly sending: number;
  /** Sent there before, or waiting already: not sent twice. */
  readonly already: number;
  /** Cannot go there, and why. */
  readonly heldBack: readonly { readonly reason: HeldBackReason; readonly count: number }[];
  /** Of those that leave: how many look different from what is kept. */
  readonly changed: number;
  /** Of those that leave: how many do not name the learner as the form says, because nobody in them is known to be them. */
  readonly unnamed: number;
  /** Files that travel along, each once, and their length in bytes. */
  readonly attachments: { readonly count: number; readonly bytes: number };
  /** Which fields there are, in how many Statements, with one example as it is kept and as it leaves. */
  readonly fields: readonly {
    readonly path: string;
    readonly count: number;
    readonly change: FieldChange;
    readonly kept: string | null;
    readonly leaves: string | null;
  }[];
};

export type PreviewWindow = {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly PreviewedStatement[];
};

export type PreviewedStatement = {
  readonly summary: StatementSummary;
  /** As it would leave unchanged, and as it leaves; the same text when the form changes nothing. */
  readonly kept: string;
  readonly leaves: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly length: number }[];
};

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

// Rules

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

// The ledger

export type DeliveryState = 'waiting' | 'sent' | 'refused' | 'withdrawn';

export type LedgerQuery = {
  readonly destination?: string;
  readonly share?: string;
  readonly state?: DeliveryState;
  /** The id of one Statement. */
  readonly statement?: string;
  /** Words of the Statements. */
  readonly filter?: string;
};

export type LedgerWindow = { readonly total: number; readonly from: number; readonly rows: readonly LedgerEntry[] };

export type LedgerEntry = {
  /** Names this line for as long as the store exists. */
  readonly delivery: number;
  /** A withdrawal sends a voiding Statement for one that was sent before. */
  readonly kind: 'statement' | 'withdrawal';
  readonly summary: StatementSummary;
  readonly destinationId: string;
  readonly destination: string;
  readonly shareId: string;
  readonly shareKind: Share['kind'];
  /** The name of the rule by which it was decided; null for the others. */
  readonly rule: string | null;
  readonly decidedAt: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** Withdrawn at the destination, or called off before it left (`sentAt` null). */
  readonly withdrawnAt: string | null;
  /** A withdrawal is on its way there. */
  readonly isBeingWithdrawn: boolean;
  /** The id by which they know it. */
  readonly sentId: string;
  /** It leaves in another form than it is kept in. */
  readonly isChanged: boolean;
  /** What the other side last said: HTTP status (0 = it was not reached) and its own words. */
  readonly answer: { readonly status: number; readonly words: string } | null;
  /** Why it did not leave, when that was not the other side's doing. */
  readonly heldBack: HeldBackReason | null;
};

export type LedgerDetail = {
  readonly entry: LedgerEntry;
  readonly form: ShareForm;
  /** The Statement, character for character, as it was sent; as it would be sent when it was not. */
  readonly json: string;
  /** SHA-256 of these characters in UTF-8, as noted when they were sent; null when they were not. */
  readonly sha256: string | null;
  readonly attachments: PreviewedStatement['attachments'];
};

/** Lines of the ledger: named one by one, or all at a destination that are in the state asked for. */
export type LedgerChoice = { readonly deliveries: readonly number[] } | { readonly destinationId: string };

// Identities and sources

/** An identity that is the learner: "this is me". */
export type Identity = { readonly agent: Agent; readonly addedAt: string };

/** Who is the actor of Statements, and not (yet) an identity of the learner. */
export type SeenAgent = { readonly agent: Agent; readonly statements: number };

export type Identities = { readonly mine: readonly Identity[]; readonly seen: readonly SeenAgent[] };

export type NewSource = RemoteAddress & {
  readonly name: string;
  /** Whose Statements are fetched; never empty. */
  readonly whose: readonly Agent[];
  /** Stored there after this time only; null: all. */
  readonly since: string | null;
  /** Goes on to look for new ones. */
  readonly keepFetching: boolean;
};

export type Source = KnownRemote & {
  readonly id: string;
  readonly name: string;
  readonly whose: readonly Agent[];
  readonly since: string | null;
  readonly keepFetching: boolean;
  readonly createdAt: string;
  readonly state: 'fetching' | 'resting' | 'paused' | 'finished';
  /** Statements that came home; that were here before; that could not be kept. */
  readonly fetched: number;
  readonly already: number;
  readonly unusable: number;
  /** The first of those that could not be kept, and why. */
  readonly problems: readonly { readonly id: string; readonly words: string }[];
  readonly lastFetchedAt: string | null;
  readonly nextFetchAt: string | null;
  readonly trouble: RemoteTrouble | null;
};

/** Where a fetched Statement comes from. */
export type Provenance = {
  readonly source: string;
  readonly fetchedAt: string;
  /** As the source says it. */
  readonly stored: string;
};
