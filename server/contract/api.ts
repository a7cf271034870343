/**
 * The page's own API, typed end to end: the server registers one function for each line of `Api`, the page calls by
 * the same name. Every call needs the page's session; failures are a `ProblemBody`.
 */
import type { ByHand, ByHandRecord, SavedByHand, Template } from './by-hand.ts';
import type { CsvMapping } from './csv-mapping.ts';
import type { Credential, IssuedCredential, NewCredential, OriginDecision, OriginRequest } from './credential.ts';
import type { ExperienceDetail, ExperienceWindow, FilterChoices, Overview, RecordFilter } from './experience.ts';
import type { Export, NewExport } from './exporting.ts';
import type { Found } from './finding.ts';
import type { BadgeSummary, Import, ImportPreview, WatchedFolder } from './importing.ts';
import type {
  Collection,
  CollectionSummary,
  IdentityAnswer,
  Me,
  NewCollectionItem,
  NewNote,
  SavedView,
} from './portfolio.ts';
import type { NewProfile, Profiles } from './profiles.ts';
import type { Backups, NewBackupSettings, RestorePreview, Storage, StoreCheck } from './safekeeping.ts';
import type { SigningKey } from './signing.ts';
import type { Removal, RemovalChoice, RemovalPreview } from './removal.ts';
import type { Destination, NewDestination } from './sharing/destination.ts';
import type { Identities } from './sharing/identity.ts';
import type { LedgerChoice, LedgerDetail, LedgerQuery, LedgerWindow } from './sharing/ledger.ts';
import type { NewPreview, PreviewWindow, SharePreview } from './sharing/preview.ts';
import type { ConnectionTest, RemoteAddress } from './sharing/remote.ts';
import type { NewRule, Rule } from './sharing/rule.ts';
import type { Share } from './sharing/share.ts';
import type { NewSource, Source } from './sharing/source.ts';
import type { StatementDetail } from './statement-detail.ts';
import type { TranscriptQuery, TranscriptWindow } from './transcript.ts';
import type { Agent } from './xapi/actor.ts';

export type Api = {
  'GET /api/status': { answer: Status };

  'GET /api/overview': { query: Language; answer: Overview };
  /** One window of the experiences that match. */
  'GET /api/experiences': {
    query: Language & RecordFilter & { readonly from: number; readonly count: number };
    answer: ExperienceWindow;
  };
  /** One experience, by its Activity. Throws not-found. */
  'GET /api/experience': { query: Language & { readonly activity: string }; answer: ExperienceDetail };
  /** The ids of the Statements of experiences and of all below them, newest first; voided ones are left out. */
  'POST /api/experiences/ids': {
    body: { readonly activities: readonly string[] };
    answer: { readonly ids: readonly string[] };
  };
  'GET /api/filter-choices': { query: Language; answer: FilterChoices };
  'GET /api/find': { query: Language & { readonly words: string }; answer: Found };

  /** One window of the Statements, newest first by `timestamp`. */
  'GET /api/transcript': { query: Language & TranscriptQuery; answer: TranscriptWindow };
  /** The ids of all Statements that match, newest first, for "select all". Voided Statements are left out. */
  'GET /api/transcript/ids': { query: RecordFilter; answer: { readonly ids: readonly string[] } };
  'GET /api/statements/:id': { query: Language; answer: StatementDetail };
  /** What a credential that came with it says, and whether that can be relied on; null without one. */
  'GET /api/statements/:id/badge': { answer: { readonly badge: BadgeSummary | null } };

  /** Makes a Statement of it and stores it. */
  'POST /api/by-hand': { body: SavedByHand; answer: { readonly id: string } };
  /** What a Statement that was added by hand says. Throws not-found for any other Statement. */
  'GET /api/by-hand/:id': { answer: ByHandRecord };
  /** Voids the Statement and stores another in its place; answers the new one's id. */
  'PUT /api/by-hand/:id': { body: SavedByHand; answer: { readonly id: string } };
  'GET /api/templates': { answer: { readonly templates: readonly Template[] } };
  'POST /api/templates': {
    body: { readonly name: string; readonly record: ByHand };
    answer: { readonly templates: readonly Template[] };
  };
  'DELETE /api/templates/:id': { answer: { readonly templates: readonly Template[] } };

  'POST /api/removals/preview': {
    body: { readonly choice: RemovalChoice; readonly language?: string };
    answer: RemovalPreview;
  };
  /** Takes it all out of the record. `statements` is what the preview showed: another number now is a conflict. */
  'POST /api/removals': {
    body: { readonly choice: RemovalChoice; readonly statements: number; readonly language?: string };
    answer: Removal;
  };
  /** Newest first; those that can still be taken back. */
  'GET /api/removals': { answer: { readonly removals: readonly Removal[] } };
  'POST /api/removals/:id/undo': { answer: { readonly restored: number } };
  /** Forgets for good what was removed, before its time is over. */
  'DELETE /api/removals/:id': { answer: { readonly removals: readonly Removal[] } };

  /** Puts a small made-up record in, to look around with; `language` is what its free texts are in. */
  'POST /api/sample': { body: { readonly language?: string }; answer: { readonly statements: number } };
  /** Takes it out again, for good. */
  'DELETE /api/sample': { answer: { readonly statements: number } };

  'GET /api/me': { query: Language; answer: Me };
  'PUT /api/me': { query: Language; body: { readonly name: string; readonly picture: string }; answer: Me };
  'POST /api/me/identity-answer': { query: Language; body: IdentityAnswer; answer: Me };
  /** It is nobody's identity any more, and asked about again. What was decided under it stays as it was decided. */
  'POST /api/me/forget-identity': { query: Language; body: { readonly agent: Agent }; answer: Me };
  'POST /api/me/first-identity': { query: Language; body: { readonly agent: Agent }; answer: Me };

  'POST /api/notes': { body: NewNote; answer: { readonly text: string } };

  'GET /api/collections': { answer: { readonly collections: readonly CollectionSummary[] } };
  'POST /api/collections': { body: { readonly name: string }; answer: Collection };
  'GET /api/collections/:id': { query: Language; answer: Collection };
  'PUT /api/collections/:id': {
    query: Language;
    body: { readonly name: string; readonly text: string };
    answer: Collection;
  };
  'DELETE /api/collections/:id': { answer: { readonly collections: readonly CollectionSummary[] } };
  'POST /api/collections/:id/items': {
    query: Language;
    body: { readonly items: readonly NewCollectionItem[] };
    answer: Collection;
  };
  'PUT /api/collections/:id/items/:item': {
    query: Language;
    body: { readonly note: string };
    answer: Collection;
  };
  'DELETE /api/collections/:id/items/:item': { query: Language; answer: Collection };
  /** The ids of all its items in their new order. */
  'PUT /api/collections/:id/order': {
    query: Language;
    body: { readonly items: readonly string[] };
    answer: Collection;
  };

  'GET /api/views': { answer: { readonly views: readonly SavedView[] } };
  'POST /api/views': {
    body: { readonly name: string; readonly query: string };
    answer: { readonly views: readonly SavedView[] };
  };
  'DELETE /api/views/:id': { answer: { readonly views: readonly SavedView[] } };

  /** Newest first. */
  'GET /api/imports': { answer: { readonly imports: readonly Import[] } };
  /** Begins one; its files are then sent to `importFilePath`. */
  'POST /api/imports': { answer: Import };
  'GET /api/imports/:id': { query: Language; answer: ImportPreview };
  /** All files are here: looks through them. */
  'POST /api/imports/:id/read': { answer: Import };
  /** Says how a table is meant, and looks through it again. Remembered for tables with the same columns. */
  'PUT /api/imports/:id/mapping': { body: { readonly mapping: CsvMapping }; answer: Import };
  /** Stores what the preview showed, or goes on with what was stopped. */
  'POST /api/imports/:id/store': { answer: Import };
  /** Stops what is under way; what is stored by then stays, and it can go on. */
  'POST /api/imports/:id/stop': { answer: Import };
  /** Takes out of the record all that it brought; like everything deleted this can be taken back for 30 days. */
  'POST /api/imports/:id/undo': { answer: Import };
  /** Forgets one of which nothing is stored. */
  'DELETE /api/imports/:id': { answer: { readonly imports: readonly Import[] } };
  'GET /api/watched-folder': { answer: WatchedFolder };
  'PUT /api/watched-folder': { body: WatchedFolder; answer: WatchedFolder };

  'POST /api/exports': { body: NewExport; answer: Export };
  'GET /api/signing-key': { answer: { readonly key: SigningKey | null } };
  /** Makes one where there is none. */
  'POST /api/signing-key': { answer: { readonly key: SigningKey } };
  /** The key under a passphrase of at least 10 characters, as the text of a file. */
  'POST /api/signing-key/save': {
    body: { readonly passphrase: string };
    answer: { readonly text: string; readonly fileName: string; readonly key: SigningKey };
  };
  /** Puts a saved key in the place of the present one. */
  'POST /api/signing-key/load': {
    body: { readonly text: string; readonly passphrase: string };
    answer: { readonly key: SigningKey };
  };

  'GET /api/backups': { answer: Backups };
  'PUT /api/backups': { body: NewBackupSettings; answer: Backups };
  /** Makes one now. */
  'POST /api/backups': { answer: Backups };
  'POST /api/restore/preview': {
    /** `file`: the name of one in the folder of backups, or an absolute path. */
    body: { readonly file: string; readonly passphrase?: string };
    answer: RestorePreview;
  };
  /** Puts it in the place of the record, which is set aside. Cairn is away for a moment. */
  'POST /api/restore': { body: { readonly id: string }; answer: { readonly restarting: true } };
  'GET /api/storage': { answer: Storage };
  'POST /api/storage/check': { answer: StoreCheck };
  /** Gives back the room of what was deleted. */
  'POST /api/storage/compact': { answer: Storage };
  'DELETE /api/storage/asides/:name': { answer: Storage };
  /** Moves the record into an empty folder, named by its absolute path; it is closed for as long as that takes. */
  'POST /api/storage/move': { body: { readonly folder: string }; answer: Storage };

  'GET /api/profiles': { answer: Profiles };
  /** Makes another one; the present one stays open. */
  'POST /api/profiles': { body: NewProfile; answer: Profiles };
  'PUT /api/profiles/:id': { body: { readonly name: string }; answer: Profiles };
  /** Closes the present record and opens that one; the page stays signed in. */
  'POST /api/profiles/:id/open': { answer: { readonly restarting: true } };
  /** Forgets where it lies; its folder stays. Throws conflict for the one that is open. */
  'DELETE /api/profiles/:id': { answer: Profiles };

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
  | { readonly what: 'sources' }
  /** Experiences were derived anew: statements came or went, or the learner said who they are. */
  | { readonly what: 'experiences' }
  /** A long reading of the record has come further (`Status.reading`). */
  | { readonly what: 'reading' }
  /** Name, picture, notes, collections, saved views, templates, the sample record. */
  | { readonly what: 'portfolio' }
  | { readonly what: 'removals' }
  /** An import has come further, or its state is another. */
  | { readonly what: 'imports' }
  /** A backup, a check or compacting has come further. */
  | { readonly what: 'safekeeping' };

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
  /** The sample record is in it. */
  readonly hasSample: boolean;
  /** How much of the record has been read, about, 0…1, for the first time or after much came at once; null: all. */
  readonly reading: number | null;
  /** Where the key lies that protects the secrets of destinations. */
  readonly secretsIn: 'keychain' | 'key file';
  /** The one that is open: its name is empty while nobody has given it one. `others`: how many more there are. */
  readonly profile: { readonly id: string; readonly name: string; readonly others: number };
};
