import { Problem } from '../contract/problem.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';

/**
 * The version that a request speaks (xAPI 1.0.3 Communication 3.3): any patch of 1.0 and of 2.0. Throws
 * unsupported-version, also for a missing header.
 */
export function negotiateVersion(header: string): XapiVersion {
  if (/^1\.0(?:\.\d+)?$/.test(header)) return '1.0.3';
  if (/^2\.0(?:\.\d+)?$/.test(header)) return '2.0.0';
  throw new Problem(
    'unsupported-version',
    header === ''
      ? 'The request has no X-Experience-API-Version header: send 1.0.3 or 2.0.0.'
      : `Cairn speaks xAPI 1.0.3 and 2.0.0, not ${header.slice(0, 50)}.`,
  );
}
