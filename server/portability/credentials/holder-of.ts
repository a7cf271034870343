import { createHash } from 'node:crypto';
import type { BadgeVerdict } from '../../contract/importing.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Recipient } from './earned-credential.ts';

/**
 * Whether a credential says that it was given to one of the learner's identities. A hash that none of them has may
 * be that of another address of theirs, so it tells nothing; an e-mail address in plain words does.
 */
export function holderOf(recipients: readonly Recipient[], identities: readonly Agent[]): BadgeVerdict['holder'] {
  const addresses = identities.flatMap(({ mbox }) => (mbox === undefined ? [] : [mbox.replace(/^mailto:/i, '')]));
  const sums = identities.flatMap(({ mbox_sha1sum: sum }) => (sum === undefined ? [] : [sum.toLowerCase()]));
  if (recipients.some((recipient) => isOne(recipient, addresses, sums, identities))) return 'learner';
  const plain = recipients.filter(({ type, isHashed }) => type === 'email' && !isHashed);
  return plain.length > 0 && addresses.length > 0 ? 'other' : 'unknown';
}

function isOne(
  { value, isHashed, salt, type }: Recipient,
  addresses: readonly string[],
  sums: readonly string[],
  identities: readonly Agent[],
): boolean {
  if (isHashed) {
    // OB 2.0, IdentityHash: an address is hashed as it was written, and people write it in several ways.
    return addresses
      .flatMap((address) => [address, address.toLowerCase()])
      .some((address) => isHashOf(value, address + salt));
  }
  if (type === 'email' || value.startsWith('mailto:')) {
    const address = value.replace(/^mailto:/i, '').toLowerCase();
    if (addresses.some((one) => one.toLowerCase() === address)) return true;
    return sums.includes(createHash('sha1').update(`mailto:${address}`).digest('hex'));
  }
  return identities.some(({ openid }) => value === openid);
}

function isHashOf(value: string, text: string): boolean {
  const [, algorithm, digits] = /^(sha256|sha1|md5)\$([0-9a-f]+)$/i.exec(value) ?? [];
  if (algorithm === undefined || digits === undefined) return false;
  return createHash(algorithm.toLowerCase()).update(text).digest('hex') === digits.toLowerCase();
}
