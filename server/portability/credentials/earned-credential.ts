import type { BadgeSummary } from '../../contract/importing.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Written } from './unpack-credential.ts';

/** Who a credential says that it was given to. */
export type Recipient = {
  readonly type: 'email' | 'other';
  /** As it stands there; a hash as `sha256$…`. */
  readonly value: string;
  readonly isHashed: boolean;
  readonly salt: string;
};

/** What a credential of any kind says, before anybody asked whether it is true. */
export type EarnedCredential = {
  readonly kind: BadgeSummary['kind'];
  /** Its own id, an IRI; undefined without one. */
  readonly id: string | undefined;
  readonly achievement: {
    readonly id: string | undefined;
    readonly name: LanguageMap | undefined;
    readonly description: LanguageMap | undefined;
    /** Where it is said what has to be done for it, and in which words. */
    readonly criteria: { readonly id?: string; readonly narrative?: string } | undefined;
  };
  readonly issuer: {
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly url: string | undefined;
  };
  readonly issuedAt: string | undefined;
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
  readonly revocation: 'unknown' | 'none';
  readonly recipients: readonly Recipient[];
  readonly result: Result | undefined;
  /** Addresses of what shows it. */
  readonly evidence: readonly string[];
  /** Addresses of pictures, `data:` or others, the best first. */
  readonly pictures: readonly string[];
  readonly written: Written;
  /** Credentials inside of it, as they stand there. */
  readonly parts: readonly Written[];
};

/** Why something that is no credential, or nothing that was earned, is none. */
export type NotEarned = { readonly reason: 'nothing-earned' | 'not-a-credential'; readonly detail: string };
