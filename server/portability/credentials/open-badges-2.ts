// Open Badges 2.0 (https://www.imsglobal.org/spec/ob/v2p0): fixed names of fields, so no vocabulary has to be read.
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { timeIn } from './credential-times.ts';
import type { EarnedCredential, NotEarned, Recipient } from './earned-credential.ts';
import { hasType, idIn, listIn, objectIn, objectsIn, textIn, textsIn } from './json-fields.ts';
import { languageTexts } from './language-texts.ts';
import type { Written } from './unpack-credential.ts';

const contexts: readonly string[] = ['https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/v1'];

/** The badge class or the issuer of this id from another file of the same import. */
export type FindDocument = (id: string) => JsonObject | undefined;

export function isOpenBadges2(json: JsonObject): boolean {
  return textsIn(json['@context']).some((context) => contexts.includes(context));
}

/** A badge class, an issuer: what describes badges, and is none. */
export function describesBadges(json: JsonObject): boolean {
  return isOpenBadges2(json) && hasType(json, 'BadgeClass', 'Issuer', 'Profile');
}

export function readAssertion(written: Written, find: FindDocument): EarnedCredential | NotEarned {
  const { json } = written;
  if (!hasType(json, 'Assertion')) {
    const isKnown = hasType(
      json,
      'BadgeClass',
      'Issuer',
      'Profile',
      'Endorsement',
      'CryptographicKey',
      'RevocationList',
    );
    return { reason: isKnown ? 'nothing-earned' : 'not-a-credential', detail: textsIn(json['type']).join(', ') };
  }
  const badge = documentAt(json['badge'], find);
  if (idIn(json['badge']) === undefined && textIn(badge['name']) === undefined) {
    return { reason: 'not-a-credential', detail: '/badge is missing' };
  }
  const issuer = documentAt(badge['issuer'], find);
  const language = badge['@language'] ?? json['@language'];
  const at = timeIn(json['issuedOn']);
  const narrative = textIn(objectIn(badge['criteria'])['narrative']);
  const criteria = idIn(badge['criteria']);
  return {
    kind: 'badge',
    id: textIn(json['id']),
    achievement: {
      id: idIn(badge) ?? idIn(json['badge']),
      name: languageTexts(badge['name'], language),
      description: languageTexts(badge['description'], language),
      criteria: { ...(criteria !== undefined && { id: criteria }), ...(narrative !== undefined && { narrative }) },
    },
    issuer: {
      id: idIn(issuer) ?? idIn(badge['issuer']),
      name: textIn(issuer['name']),
      url: textIn(issuer['url']),
    },
    issuedAt: at,
    validFrom: at,
    validUntil: timeIn(json['expires']),
    revocation: textIn(issuer['revocationList']) === undefined && written.form === 'json' ? 'none' : 'unknown',
    recipients: objectsIn(json['recipient']).flatMap(recipientIn),
    result: undefined,
    evidence: listIn(json['evidence']).flatMap((one) => idIn(one) ?? []),
    pictures: [idIn(json['image']), idIn(badge['image'])].filter((one) => one !== undefined),
    written,
    parts: [],
  };
}

function recipientIn({ type, identity, hashed, salt }: JsonObject): Recipient[] {
  const value = textIn(identity);
  if (value === undefined) return [];
  return [{ type: type === 'email' ? 'email' : 'other', value, isHashed: hashed === true, salt: textIn(salt) ?? '' }];
}

/** What stands in the place of an id, or in another file under that id. */
function documentAt(value: unknown, find: FindDocument): JsonObject {
  const own = isObject(value) && textIn(value['name']) !== undefined ? value : undefined;
  return own ?? find(idIn(value) ?? '') ?? objectIn(value);
}
