import type { InverseFunctionalIdentifier } from '../../../server/contract/xapi/inverse-functional-identifier.ts';

/** By what an Agent is known, as short as a person would say it: the e-mail address, or the account and its site. */
export function describeAgent({ mbox, mbox_sha1sum: sha1, openid, account }: InverseFunctionalIdentifier): string {
  if (account !== undefined) return `${account.name} (${siteOf(account.homePage)})`;
  if (mbox !== undefined) return mbox.replace(/^mailto:/i, '');
  return openid ?? sha1 ?? '';
}

/** What tells sites apart: the host, with the path where there is one. */
function siteOf(homePage: string): string {
  return homePage.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}
