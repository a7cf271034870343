import manifest from '../package.json' with { type: 'json' };

/** The version of this Cairn. */
export const version: string = manifest.version;
