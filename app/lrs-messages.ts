/** What the shell and the LRS process say to each other. */
import type { ProfileName, StartFailureReason } from '../server/config.ts';
import type { XapiVersion } from '../server/contract/xapi/version.ts';

/** What of `LrsConfig` crosses to the other process. */
export type LrsSettings = {
  readonly dataFolder: string;
  readonly lastingProfile?: string;
  readonly port: number;
  readonly defaultVersion: XapiVersion;
  readonly secretsKey?: Uint8Array;
  readonly sqliteBinding?: string;
};

export type ToLrsProcess =
  | { readonly kind: 'start'; readonly settings: LrsSettings }
  | { readonly kind: 'make-page-address' }
  | { readonly kind: 'close' };

export type FromLrsProcess =
  | { readonly kind: 'ready'; readonly port: number }
  | {
      readonly kind: 'failed';
      readonly reason: StartFailureReason;
      readonly detail: string;
      /** Whose records may be opened instead. */
      readonly others: readonly ProfileName[];
    }
  /** Where the record lies that is about to be opened. */
  | { readonly kind: 'opening'; readonly folder: string }
  | { readonly kind: 'page-address'; readonly address: string }
  /** How many things need the learner now. */
  | { readonly kind: 'attention'; readonly count: number };
