import type { Change } from '../../contract/api.ts';

/** Tells the page what has just changed. */
export type Announce = (what: Exclude<Change['what'], 'statements'>) => void;
