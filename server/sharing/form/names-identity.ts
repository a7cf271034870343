// Whether something that leaves under another name still says who the learner is. Looked for is what identifies them
// everywhere: e-mail addresses, their SHA-1 sums, OpenIDs, accounts. What only hints at somebody is not found, nor is
// what stands in compressed or encrypted files.
import { domainToASCII, domainToUnicode } from 'node:url';
import type { Account } from '../../contract/xapi/account.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import { agentText, groupText } from './agent-text.ts';
import { sumsOf } from './learner.ts';
import { valuesIn } from './values-in.ts';

export type IdentitySearch = {
  /** Whether JSON names the learner; `as` itself, as a form puts it there, does not count. */
  inJson(json: string): boolean;
  /**
   * Whether a file does, given in one piece or several: its octets are read as text, whatever they are, and the parts
   * of an account may stand far from each other.
   */
  inPieces(): (octets: Uint8Array) => boolean;
};

/** `as` is how the learner is named there: what it tells anyway is not looked for. */
export function createIdentitySearch(identities: readonly Agent[], as: Agent): IdentitySearch {
  const told = readings([...stringsIn(as), ...sumsOf(as)].join('\n'));
  const hidden = identities.filter((identity) => identifierOf(identity) !== identifierOf(as));
  const needles = hidden.flatMap(needlesOf).filter((needle) => !told.some((text) => hasNeedle(text, needle)));
  const accounts = hidden.flatMap(({ account }) => (account ? [inLowerCase(account)] : []));
  const addresses = new Set(hidden.flatMap(({ mbox }) => (mbox === undefined ? [] : [withoutTag(mbox)])));
  const asWritten = [agentText(as), groupText(as)];

  return {
    inJson(json) {
      const rest = asWritten.reduce((text, written) => text.replaceAll(written, 'null'), json);
      if (!mayName(rest)) return false;
      const value: unknown = JSON.parse(rest);
      const texts = readings(stringsIn(value).filter(isNoOtherMbox).join('\n'));
      return (
        namesByNeedle(texts) || accounts.some((account) => mayHold(texts, account) && holdsAccount(value, account))
      );
    },
    inPieces() {
      const seen = accounts.map(() => ({ homePage: false, name: false }));
      return (octets) => {
        const text = Buffer.from(octets).toString('utf8');
        // Every second octet of UTF-16 is zero where it writes an address.
        const texts = [...readings(text), ...(text.includes('\0') ? readings(text.replaceAll('\0', '')) : [])];
        accounts.forEach(({ homePage, name }, index) => {
          const one = seen[index];
          if (!one) return;
          one.homePage ||= texts.some((some) => hasWord(some, homePage));
          one.name ||= texts.some((some) => hasWord(some, name));
        });
        return namesByNeedle(texts) || seen.some((one) => one.homePage && one.name);
      };
    },
  };

  /** A quick look that saves the careful one: where nothing is escaped, a string stands in JSON as it is. */
  function mayName(json: string): boolean {
    if (json.includes('\\') || json.includes('%') || json.includes('+') || /[^\x20-\x7e]/.test(json)) return true;
    const text = json.toLowerCase();
    return needles.some((needle) => text.includes(needle.text)) || accounts.some((account) => mayHold([text], account));
  }

  /** `jane.ruiz@…` is somebody else than `ruiz@…`, when nothing but her address stands there. */
  function isNoOtherMbox(text: string): boolean {
    return !PLAIN_MBOX.test(text) || addresses.has(withoutTag(text));
  }

  function namesByNeedle(texts: readonly string[]): boolean {
    return needles.some((needle) => texts.some((text) => hasNeedle(text, needle)));
  }
}

/** In lower case, and without the part behind a plus. */
function withoutTag(mbox: string): string {
  return mbox.toLowerCase().replace(/\+[^@]*@/, '@');
}

const PLAIN_MBOX = /^mailto:[\w.+-]+@[\w.-]+$/i;

/** What must not be in a text; in lower case. A word is not found inside of a longer one: `diana@…` is not `ana@…`. */
type Needle = { readonly text: string; readonly isWord: boolean };

function needlesOf(identity: Agent): Needle[] {
  const { mbox, openid } = identity;
  const sums = sumsOf(identity).map((text) => ({ text, isWord: false }));
  if (mbox !== undefined) return [...spellingsOf(mbox).map((text) => ({ text, isWord: true })), ...sums];
  if (openid !== undefined) {
    // Whether with TLS or not, it is the same person.
    return [{ text: plain(withoutLastSlash(openid)).replace(/^https?:/, ''), isWord: true }];
  }
  return sums;
}

/** An e-mail address as it is looked for: without the part behind a plus, its domain in both spellings. */
function spellingsOf(mbox: string): string[] {
  const [local = '', domain = ''] = plain(mbox.slice('mailto:'.length)).split('@');
  const base = local.split('+')[0] ?? local;
  return [...new Set([domain, domainToASCII(domain) || domain, domainToUnicode(domain) || domain])].map(
    (one) => `${base}@${one}`,
  );
}

/** Lower case, composed, and without characters that nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase();
}

function inLowerCase({ homePage, name }: Account): Account {
  return { homePage: withoutLastSlash(homePage.toLowerCase()), name: name.toLowerCase() };
}

/** Whether both parts of an account stand somewhere in these texts. */
function mayHold(texts: readonly string[], { homePage, name }: Account): boolean {
  return texts.some((text) => text.includes(homePage)) && texts.some((text) => text.includes(name));
}

/** Whether both parts of an account stand in one string or in one object, however deep. */
function holdsAccount(value: unknown, account: Account): boolean {
  if (isAccount(value)) {
    // Another account on the same home page is somebody else, however alike the names are.
    const other = inLowerCase(value);
    if (other.homePage === account.homePage && other.name === account.name) return true;
    return [value.homePage, value.name].some((text) => readings(text).some((one) => isTold(one, account)));
  }
  const own = ownStrings(value).flatMap(readings);
  if (own.some((text) => hasWord(text, account.homePage)) && own.some((text) => hasWord(text, account.name)))
    return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => holdsAccount(one, account));
}

function isTold(text: string, { homePage, name }: Account): boolean {
  return hasWord(text, homePage) && hasWord(text, name);
}

function isAccount(value: unknown): value is Account {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  return typeof value['homePage'] === 'string' && typeof value['name'] === 'string';
}

/** The strings of a value that stand in nothing inside of it, its keys among them. */
function ownStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // The name of an account may stand there as a number.
  const strings = Object.values(value).flatMap((one) =>
    typeof one === 'string' ? [one] : typeof one === 'number' ? [String(one)] : [],
  );
  return Array.isArray(value) ? strings : [...Object.keys(value), ...strings];
}

/** All strings of a value, its keys and numbers among them. */
function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  for (const one of valuesIn(value)) {
    if (typeof one === 'string') strings.push(one);
    else if (typeof one === 'number') strings.push(String(one));
    else if (isObject(one)) for (const key of Object.keys(one)) strings.push(key);
  }
  return strings;
}

/** A text may be escaped as part of an address, which may be part of an address in turn. */
const deepestEscape = 3;

/** A text in lower case, as it stands and with the escapes of IRIs undone. */
function readings(text: string): string[] {
  const texts = [text];
  for (let depth = 0; depth < deepestEscape; depth += 1) {
    const last = texts.at(-1) ?? '';
    const next = last.includes('%') ? withoutEscapes(last) : last;
    if (next === last) break;
    texts.push(next);
  }
  // `ana+course@…` is the mailbox `ana@…`.
  return texts
    .map((one) => plain(one))
    .flatMap((one) => (/\+[^\s@+]*@/.test(one) ? [one, one.replace(/\+[^\s@+]*@/g, '@')] : [one]));
}

/** What is no UTF-8 becomes a replacement character, which is no letter. */
function withoutEscapes(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

function hasNeedle(text: string, { text: wanted, isWord }: Needle): boolean {
  return isWord ? hasWord(text, wanted) : text.includes(wanted);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isInsideOfLonger =
      LETTER_OR_DIGIT.test(text.charAt(at - 1)) || LETTER_OR_DIGIT.test(text.charAt(at + word.length));
    if (!isInsideOfLonger) return true;
  }
  return false;
}

function withoutLastSlash(iri: string): string {
  return iri.endsWith('/') ? iri.slice(0, -1) : iri;
}
