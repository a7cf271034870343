import type { BadgeVerdict } from '../../../server/contract/importing.ts';
import { emphasis, phrase } from '../phrase.ts';

export type CredentialMessages = ReturnType<typeof englishCredential>;

export function englishCredential() {
  const signature: Record<BadgeVerdict['signature'], { readonly title: string; readonly text: string }> = {
    confirmed: {
      title: 'Signature confirmed',
      text: 'It was not changed since it was signed, and the key is the one by which the issuer calls itself. Whether the name beside it is right, the key cannot tell.',
    },
    intact: {
      title: 'Signature intact, issuer not confirmed',
      text: 'It was not changed since it was signed. Whether the issuer signed it cannot be told without asking them.',
    },
    changed: {
      title: 'Signature does not match',
      text: 'It was changed after it was signed, or was never signed rightly. Do not rely on it.',
    },
    unsigned: {
      title: 'Not signed',
      text: 'Nothing in it proves who made it. Where that matters, ask the issuer.',
    },
    unchecked: {
      title: 'Signature not checked',
      text: 'It is signed in a way that cannot be checked here without asking anybody.',
    },
  };
  const holder: Record<Exclude<BadgeVerdict['holder'], 'unknown'>, string> = {
    learner: 'Given to you: one of your identities is in it.',
    other: 'Given to somebody else: it names an e-mail address, and it is none of yours.',
  };
  return {
    signature,
    holder,
    title: 'Badge or credential',
    checking: 'Checking the signature…',
    issuedBy: (issuer: string) => phrase`Issued by ${emphasis(issuer)}`,
    unnamedIssuer: 'The issuer is not named',
    expired: 'Expired',
    notYet: 'Not valid yet',
    validFrom: (day: string) => `Valid from ${day}.`,
    validUntil: (day: string) => `Valid until ${day}.`,
    wasValidUntil: (day: string) => `It was valid until ${day}.`,
    revocation: 'Whether it was taken back since is known to the issuer only. Nobody was asked.',
    detail: 'In detail',
  };
}
