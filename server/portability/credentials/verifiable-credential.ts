// W3C Verifiable Credentials 1.1 and 2.0 that say that something was achieved: Open Badges 3.0, the Comprehensive
// Learner Record 2.0 and the drafts before them.
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { earliest, timeIn } from './credential-times.ts';
import { resultOf } from './credential-result.ts';
import type { EarnedCredential, NotEarned, Recipient } from './earned-credential.ts';
import { hasType, idIn, listIn, objectIn, objectsIn, textIn } from './json-fields.ts';
import { languageTexts } from './language-texts.ts';
import { writtenIn } from './unpack-credential.ts';
import type { Written } from './unpack-credential.ts';

/** Of a record, and of one that only holds others. */
const mostParts = 1000;

/** What a token or a document is about: VC-JWT of 1.1 wraps it and says some of it in claims. */
export function credentialIn({ form, json }: Written): JsonObject {
  if (form === 'json' || !isObject(json['vc'])) return json;
  const { vc, iss, jti, sub } = json;
  const subject = vc['credentialSubject'];
  return {
    ...vc,
    issuer: vc['issuer'] ?? iss,
    id: vc['id'] ?? jti,
    credentialSubject: isObject(subject) && sub !== undefined ? { id: sub, ...subject } : subject,
  };
}

export function isPresentation(json: JsonObject): boolean {
  return hasType(json, 'VerifiablePresentation');
}

export function readVerifiable(written: Written): EarnedCredential | NotEarned {
  const credential = credentialIn(written);
  if (!hasType(credential, 'VerifiableCredential')) return { reason: 'not-a-credential', detail: '' };
  if (hasType(credential, 'EndorsementCredential')) {
    return { reason: 'nothing-earned', detail: 'EndorsementCredential' };
  }
  const issuer = credential['issuer'];
  if (idIn(issuer) === undefined && textIn(objectIn(issuer)['name']) === undefined) {
    return { reason: 'not-a-credential', detail: '/issuer is missing' };
  }
  const [subject = {}] = objectsIn(credential['credentialSubject']);
  const [achievement = {}] = [...objectsIn(subject['achievement']), ...objectsIn(subject['hasAchieved'])];
  const language = achievement['@language'] ?? credential['@language'];
  const isRecord = hasType(credential, 'ClrCredential');
  const name =
    (isRecord ? undefined : languageTexts(achievement['name'], language)) ??
    languageTexts(credential['name'], language) ??
    languageTexts(subject['description'], language);
  const parts = partsOf(subject);
  if (name === undefined && idIn(achievement) === undefined && parts.length === 0) {
    return { reason: 'nothing-earned', detail: 'It names no achievement' };
  }
  return {
    kind: isRecord ? 'learner-record' : isBadge(credential, achievement) ? 'badge' : 'credential',
    id: textIn(credential['id']),
    achievement: {
      id: idIn(achievement),
      name,
      description:
        languageTexts(achievement['description'], language) ?? languageTexts(credential['description'], language),
      criteria: criteriaIn(achievement['criteria']),
    },
    issuer: { id: idIn(issuer), name: nameIn(issuer), url: textIn(objectIn(issuer)['url']) },
    ...timesOf(credential),
    revocation: credential['credentialStatus'] === undefined ? 'none' : 'unknown',
    recipients: recipientsOf(subject),
    result: resultOf(subject, achievement),
    evidence: objectsIn(credential['evidence']).flatMap((one) => idIn(one) ?? []),
    pictures: [idIn(credential['image']), idIn(achievement['image'])].filter((one) => one !== undefined),
    written,
    parts,
  };
}

function isBadge(credential: JsonObject, achievement: JsonObject): boolean {
  return hasType(credential, 'OpenBadgeCredential', 'AchievementCredential') || hasType(achievement, 'Achievement');
}

function nameIn(issuer: unknown): string | undefined {
  return textIn(objectIn(issuer)['name']) ?? Object.values(languageTexts(objectIn(issuer)['name'], 'und') ?? {})[0];
}

function criteriaIn(value: unknown): EarnedCredential['achievement']['criteria'] {
  const id = idIn(value);
  const narrative = textIn(objectIn(value)['narrative']);
  return { ...(id !== undefined && { id }), ...(narrative !== undefined && { narrative }) };
}

/** It may be valid only later than it was made, and may be dated back: what is first is when it was given. */
function timesOf(credential: JsonObject): Pick<EarnedCredential, 'issuedAt' | 'validFrom' | 'validUntil'> {
  const validFrom = timeIn(credential['validFrom']) ?? timeIn(credential['issuanceDate']);
  const signed = objectsIn(credential['proof']).map((proof) => timeIn(proof['created']));
  return {
    issuedAt: timeIn(credential['awardedDate']) ?? earliest([validFrom, ...signed]),
    validFrom,
    validUntil: timeIn(credential['validUntil']) ?? timeIn(credential['expirationDate']),
  };
}

function recipientsOf(subject: JsonObject): Recipient[] {
  const id = textIn(subject['id']);
  const named = objectsIn(subject['identifier']).flatMap((one): Recipient[] => {
    const value = textIn(one['identityHash']);
    if (value === undefined) return [];
    const isHashed = one['hashed'] === true;
    const type = one['identityType'] === 'emailAddress' ? 'email' : 'other';
    return [{ type, value, isHashed, salt: isHashed ? (textIn(one['salt']) ?? '') : '' }];
  });
  return id === undefined ? named : [{ type: 'other', value: id, isHashed: false, salt: '' }, ...named];
}

/** Credentials in a record: in their place in a CLR, anywhere in records of other makes. */
function partsOf(subject: JsonObject): Written[] {
  const own = listIn(subject['verifiableCredential']).flatMap((one) => writtenIn(one) ?? []);
  return own.length > 0 ? own.slice(0, mostParts) : innerCredentials(subject);
}

function innerCredentials(subject: JsonObject): Written[] {
  const { achievement: _, ...others } = subject;
  const found: Written[] = [];
  const open: unknown[] = [others];
  for (const value of open) {
    if (isObject(value) && hasType(value, 'VerifiableCredential')) found.push({ form: 'json', json: value });
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
    if (found.length === mostParts) break;
  }
  return found;
}
