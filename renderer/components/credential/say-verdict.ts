import type { BadgeVerdict } from '../../../server/contract/importing.ts';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import type { CredentialMessages } from '../../messages/en/credential.ts';

type Said = { readonly sentences: readonly string[]; readonly validity: 'expired' | 'notYet' | undefined };

/** What a verdict means at a moment, what matters most first. `dayOf` says a time as its day. */
export function sayVerdict(
  { signature, validFrom, validUntil, revocation, holder }: BadgeVerdict,
  now: number,
  words: CredentialMessages,
  dayOf: (time: string) => string,
): Said {
  const begins = validFrom === null ? undefined : parseTimestamp(validFrom);
  const ends = validUntil === null ? undefined : parseTimestamp(validUntil);
  const isExpired = ends !== undefined && ends <= now;
  const isEarly = begins !== undefined && begins > now;
  const sentences = [
    words.signature[signature].text,
    isEarly && validFrom !== null ? words.validFrom(dayOf(validFrom)) : '',
    validUntil === null ? '' : isExpired ? words.wasValidUntil(dayOf(validUntil)) : words.validUntil(dayOf(validUntil)),
    holder === 'unknown' ? '' : words.holder[holder],
    revocation === 'unknown' ? words.revocation : '',
  ];
  return {
    sentences: sentences.filter((sentence) => sentence !== ''),
    validity: isExpired ? 'expired' : isEarly ? 'notYet' : undefined,
  };
}
