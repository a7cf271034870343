import type { HeldBackReason } from '../contract/api.ts';
import { withMembers } from '../contract/json-text.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Store } from '../store/open-store.ts';
import { speaks } from './test-connection.ts';

/**
 * The text in which a kept Statement leaves: without `stored` and `authority`. The other side sets its own, and the
 * label of the learner's credential is nobody else's business.
 */
export function outgoingText(json: string): string {
  return withMembers(json, { stored: undefined, authority: undefined });
}

/** The version to speak for a Statement, or why it cannot go to an LRS with these versions. */
export function versionFor(
  store: Store,
  statement: Statement,
  versions: readonly string[],
): XapiVersion | HeldBackReason {
  const isMissing = ({ sha2 }: { readonly sha2: string }) => store.attachments.findLength(sha2) === undefined;
  if (attachmentsNeedingData(statement).some(isMissing)) return 'attachment-data';
  // A Statement is never rewritten into an older version's format (xAPI 1.0.3 Communication 3.3).
  const own: XapiVersion = statement.version?.startsWith('2.') ? '2.0.0' : '1.0.3';
  if (speaks(versions, own)) return own;
  return own === '1.0.3' && speaks(versions, '2.0.0') ? '2.0.0' : 'needs-version-2';
}

export function isVersion(answer: XapiVersion | HeldBackReason): answer is XapiVersion {
  return answer === '1.0.3' || answer === '2.0.0';
}
