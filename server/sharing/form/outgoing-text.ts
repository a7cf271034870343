import { mapMembers } from '../../contract/json-text.ts';

/** What the other side sets itself: it never leaves, and that it does not is no change (docs/decisions/0003). */
export const setByTheLrs: ReadonlySet<string> = new Set(['stored', 'authority']);

/**
 * The text in which a kept Statement leaves when no form touches it: without `stored` and `authority`. The other side
 * sets its own, and the label of the learner's credential is nobody else's business.
 */
export function outgoingText(json: string): string {
  return mapMembers(json, (value, key) => (setByTheLrs.has(key) ? undefined : value));
}
