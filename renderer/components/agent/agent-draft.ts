// An Agent as somebody types it.
import type { Agent } from '../../../server/contract/xapi/actor.ts';
import { isMbox } from '../../../server/contract/xapi/inverse-functional-identifier.ts';
import { isIri } from '../../../server/contract/xapi/iri.ts';

export type AgentDraft = {
  readonly kind: 'mail' | 'account';
  readonly mail: string;
  readonly homePage: string;
  readonly account: string;
};

export const blankAgent: AgentDraft = { kind: 'mail', mail: '', homePage: '', account: '' };

/** The Agent that was typed; undefined while it is not all there. */
export function agentOf({ kind, mail, homePage, account }: AgentDraft): Agent | undefined {
  if (kind === 'mail') {
    const mbox = `mailto:${mail.trim()}`;
    return isMbox(mbox) ? { mbox } : undefined;
  }
  const name = account.trim();
  return isIri(homePage.trim()) && name !== '' ? { account: { homePage: homePage.trim(), name } } : undefined;
}
