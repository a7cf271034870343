import { isAbsolute, resolve } from 'node:path';
import type { XapiVersion } from './contract/xapi/version.ts';

/** What `startLrs` needs to know; built once, by the command line or the shell. */
export type LrsConfig = {
  /** The learner's data folder, which knows of all profiles; made if it is missing. The first one's record lies in it. */
  readonly dataFolder: string;
  /** The name or id of the profile to be opened this time; else it is the one that was opened last. */
  readonly profile?: string;
  /** The id of the profile to be opened from now on. */
  readonly lastingProfile?: string;
  /** TCP port on 127.0.0.1 and ::1; 0 lets the system choose one. */
  readonly port: number;
  /** The version spoken to a client that names none (xAPI 1.0.3 Communication 3.3). */
  readonly defaultVersion: XapiVersion;
  /** 32 bytes from the system's keychain that protect the secrets of destinations; a key file is used without it. */
  readonly secretsKey?: Uint8Array;
  /** Another build of better-sqlite3's addon. */
  readonly sqliteBinding?: string;
  /** The built page; found beside the program when it is not named. */
  readonly pageFolder?: string;
  /** Told how many things need the learner, at the start and whenever that changes. */
  readonly onAttention?: (count: number) => void;
  /** Told where the record lies that is about to be opened: at the start, and whenever it is opened again. */
  readonly onOpening?: (folder: string) => void;
  /** Told when Cairn has closed the store for a moment, to restore, move or compact it, and cannot open it again. */
  readonly onLost?: (error: unknown) => void;
  /** Called with each event worth keeping; never gets a secret. */
  readonly log: Log;
};

export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

export const defaultPort = 9274;
/** xAPI 1.0.3 is what activities of all ages speak. */
export const defaultVersion: XapiVersion = '1.0.3';

/** A TCP port in decimal digits; undefined for anything else. */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

/** Why the LRS could not start; `detail` is one sentence that says what to do. */
export class StartFailure extends Error {
  readonly reason: StartFailureReason;
  /** Whose records may be opened instead. */
  readonly others: readonly ProfileName[];

  constructor(reason: StartFailureReason, detail: string, others: readonly ProfileName[] = []) {
    super(detail);
    this.name = 'StartFailure';
    this.reason = reason;
    this.others = others;
  }
}

/** The name is empty while nobody has given it one. */
export type ProfileName = { readonly id: string; readonly name: string };

/** What a profile is called in a terminal. */
export function callProfile({ id, name }: ProfileName): string {
  return name === '' ? id : name;
}

export type StartFailureReason =
  | 'port-taken'
  | 'store-in-use'
  | 'store-unreadable'
  | 'store-newer'
  | 'data-folder-unwritable'
  | 'data-folder-missing'
  | 'profiles-unreadable';

/** Writes each event as one line of JSON to standard error. */
export const logToStandardError: Log = (event, details) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
};

/** The folder to use when none is named: `CAIRN_DATA`, else the platform's place for an app's data. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (environment['CAIRN_DATA']) return resolve(environment['CAIRN_DATA']);
  if (platform === 'win32') return resolve(environment['APPDATA'] ?? resolve(home, 'AppData', 'Roaming'), 'Cairn');
  if (platform === 'darwin') return resolve(home, 'Library', 'Application Support', 'Cairn');
  const dataHome = environment['XDG_DATA_HOME'];
  return resolve(dataHome && isAbsolute(dataHome) ? dataHome : resolve(home, '.local', 'share'), 'cairn');
}
