import type { Agent } from '../../contract/xapi/actor.ts';

/**
 * An Agent as JSON, always written the same way: however a form spells it, the same person leaves in the same
 * characters. With its `objectType`, for where an Agent is an object it needs one, and elsewhere it may have one.
 */
export function agentText(agent: Agent): string {
  return textOf('Agent', agent);
}

/** The same person where only a Group may stand: an identified Group. */
export function groupText(agent: Agent): string {
  return textOf('Group', agent);
}

function textOf(objectType: 'Agent' | 'Group', { name, mbox, mbox_sha1sum, openid, account }: Agent): string {
  const sameOrder = account && { homePage: account.homePage, name: account.name };
  return JSON.stringify({ objectType, name, mbox, mbox_sha1sum, openid, account: sameOrder });
}
