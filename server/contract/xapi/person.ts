// xAPI 1.0.3 Communication 2.4, Person: what an LRS tells about an Agent, each property with all its values.
import type { Account } from './account.ts';
import type { Agent } from './actor.ts';

export type Person = {
  readonly objectType: 'Person';
  readonly name?: readonly string[];
  readonly mbox?: readonly string[];
  readonly mbox_sha1sum?: readonly string[];
  readonly openid?: readonly string[];
  readonly account?: readonly Account[];
};

/**
 * What is known about the Agent who was asked for; `names` are those that Statements give to it.
 *
 * Only the identifier in the question is told: a Person with more of them would need special permission.
 */
export function personOf(asked: Agent, names: readonly string[]): Person {
  const { name, mbox, mbox_sha1sum: mboxSha1, openid, account } = asked;
  const allNames = [...new Set(name === undefined ? names : [name, ...names])];
  return {
    objectType: 'Person',
    ...(allNames.length > 0 ? { name: allNames } : {}),
    ...(mbox === undefined ? {} : { mbox: [mbox] }),
    ...(mboxSha1 === undefined ? {} : { mbox_sha1sum: [mboxSha1] }),
    ...(openid === undefined ? {} : { openid: [openid] }),
    ...(account === undefined ? {} : { account: [account] }),
  };
}
