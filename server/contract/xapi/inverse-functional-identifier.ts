// Data 2.4.2.3: the one property by which an Agent or an identified Group is known everywhere.
import type { Account } from './account.ts';
import { checkAccount } from './account.ts';
import type { JsonObject } from './check.ts';
import { anIri, isIri } from './iri.ts';
import { stringThat } from './plain-values.ts';

/** At most one of these is there. */
export type InverseFunctionalIdentifier = {
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: Account;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.2.3';
const MAILTO = /^mailto:[^@]+@[^@]+$/;
const SHA1 = /^[0-9a-f]{40}$/i;

/** Whether this is `mailto:` followed by one address. */
export function isMbox(text: string): boolean {
  return isIri(text) && MAILTO.test(text);
}

/** Whether this is a SHA-1 sum in hexadecimal digits. */
export function isSha1(text: string): boolean {
  return SHA1.test(text);
}

export const IDENTIFIER_PROPERTIES = {
  mbox: stringThat(isMbox, `An "mbox" must be "mailto:" and an e-mail address without spaces (${SECTION})`),
  mbox_sha1sum: stringThat(isSha1, `An "mbox_sha1sum" must be a SHA-1 sum in 40 hexadecimal digits (${SECTION})`),
  openid: anIri('An "openid"', SECTION),
  account: checkAccount,
};

export function countIdentifiers(actor: JsonObject): number {
  const { mbox, mbox_sha1sum: mboxSha1, openid, account } = actor;
  return (
    Number(mbox !== undefined) +
    Number(mboxSha1 !== undefined) +
    Number(openid !== undefined) +
    Number(account !== undefined)
  );
}

/**
 * One string that two Agents or Groups share if and only if they have the same identifier; undefined without one.
 *
 * Parts whose case does not matter are in lower case. The home page of an account ends at the first space, which an IRI
 * cannot hold while a name can hold anything.
 */
export function identifierOf(actor: InverseFunctionalIdentifier): string | undefined {
  if (actor.mbox !== undefined) return `mbox::${withLowerCaseDomain(actor.mbox)}`;
  if (actor.mbox_sha1sum !== undefined) return `mbox_sha1sum::${actor.mbox_sha1sum.toLowerCase()}`;
  if (actor.openid !== undefined) return `openid::${actor.openid}`;
  if (actor.account !== undefined) return `account::${actor.account.homePage} ${actor.account.name}`;
  return undefined;
}

/** Data 2.3.1: the domain of an e-mail address does not depend on case; the part before the @ may. */
export function withLowerCaseDomain(mbox: string): string {
  const at = mbox.lastIndexOf('@');
  return mbox.slice(0, at + 1) + mbox.slice(at + 1).toLowerCase();
}
