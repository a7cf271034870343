import { hash } from 'node:crypto';

/** In UTF-16 units; identifiers and IRIs that people use are shorter. */
const longestKey = 500;

/**
 * What stands in an index for a text: itself, or its SHA-256 where it is long. A text of megabytes would make every
 * look-up near it slow.
 */
export function indexKey(text: string): string {
  return text.length <= longestKey ? text : `sha256:${hash('sha256', text)}`;
}
