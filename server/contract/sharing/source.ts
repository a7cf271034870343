import type { Agent } from '../xapi/actor.ts';
import type { KnownRemote, RemoteAddress, RemoteTrouble } from './remote.ts';

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
