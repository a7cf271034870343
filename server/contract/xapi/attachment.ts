// Data 2.4.11: a file that belongs to a Statement. Its bytes travel beside the Statement or wait at its fileUrl.
import { anIri, anIrl } from './iri.ts';
import type { Iri } from './iri.ts';
import { checkLanguageMap } from './language-map.ts';
import type { LanguageMap } from './language-map.ts';
import { arrayOf, objectOf } from './object-of.ts';
import { anyString, numberThat, stringThat } from './plain-values.ts';

export type Attachment = {
  readonly usageType: Iri;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  readonly contentType: string;
  /** In octets. */
  readonly length: number;
  readonly sha2: string;
  readonly fileUrl?: Iri;
};

/** Data 2.6: an attachment of this usage holds the signature of its Statement. */
export const SIGNATURE: Iri = 'http://adlnet.gov/expapi/attachments/signature';

/** Recipe for Open Badges: a badge as it was issued. Some write it without the ending. */
export const BADGE: Iri = 'http://specification.openbadges.org/xapi/attachment/badge.json';
const BADGES: readonly Iri[] = [BADGE, BADGE.replace('.json', '')];
const CREDENTIAL = /^application\/vc\b/i;

/** Whether its octets are said to be a badge or another credential, which somebody else attested. */
export function isCredential({ usageType, contentType }: Pick<Attachment, 'usageType' | 'contentType'>): boolean {
  return BADGES.includes(usageType) || CREDENTIAL.test(contentType);
}

const SECTION = 'xAPI 1.0.3 Data 2.4.11';
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:[ \t]*;.*)?$/;

/** Whether this is `type/subtype`, with or without parameters, which are not looked at. */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

const checkAttachment = objectOf({
  name: 'An attachment',
  section: SECTION,
  required: {
    usageType: anIri('The "usageType" of an attachment', SECTION),
    display: checkLanguageMap,
    contentType: stringThat(
      isMediaType,
      `The "contentType" of an attachment must be a media type such as "text/plain" (${SECTION})`,
    ),
    length: numberThat(isCount, 'The "length" of an attachment', ' of octets, whole and not negative', SECTION),
    sha2: anyString('The "sha2" of an attachment', SECTION),
  },
  optional: {
    description: checkLanguageMap,
    fileUrl: anIrl('The "fileUrl" of an attachment', SECTION),
  },
});

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}

export const checkAttachments = arrayOf('"attachments"', SECTION, checkAttachment);
