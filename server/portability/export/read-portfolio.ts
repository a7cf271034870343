// The portfolio of an archive is somebody's file: what is not as Cairn would have written it is left out.
import { checkTemplate } from '../../contract/check-by-hand.ts';
import type { ByHand } from '../../contract/by-hand.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { Problem } from '../../contract/problem.ts';
import { isObject } from '../../contract/xapi/check.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { checkIdentity } from '../../lrs/check-identity.ts';
import { checkPicture } from '../../lrs/check-picture.ts';
import { readName, readText } from '../../lrs/read-text.ts';
import type { ArchiveCollection, ArchiveItem, ArchivePortfolio } from './archive-layout.ts';

const longestName = 200;
const longestReference = 10_000;
const longestText = 20_000;
const mostItems = 2000;

/** What can be used of the text of a `portfolio.json`. Throws malformed-json. */
export function readPortfolio(text: string): ArchivePortfolio {
  const value = objectIn(parseJson(text));
  const profile = objectIn(value['profile']);
  const identities = objectIn(value['identities']);
  return {
    profile: {
      name: orElse('', () => readText(profile['name'], 'A name', longestName)),
      picture: orElse('', () => checkPicture(profile['picture'])),
    },
    identities: {
      mine: each(identities['mine'], (one) => ({
        agent: checkIdentity(one['agent']),
        addedAt: textIn(one, 'addedAt'),
      })),
      others: listIn(identities['others']).flatMap((one) => orElse([], () => [checkIdentity(one)])),
    },
    notes: each(value['notes'], (one) => ({
      activity: readName(one['activity'], 'The Activity of a note', longestReference),
      text: readName(one['text'], 'A note', longestText),
      changedAt: textIn(one, 'changedAt'),
    })),
    collections: each(value['collections'], readCollection),
    views: each(value['views'], (one) => ({
      name: readName(one['name'], 'The name of a view', longestName),
      query: readText(one['query'], 'What a view shows', longestReference),
    })),
    templates: each(value['templates'], readTemplate),
  };
}

/** SHA-2 of the octets that the collections of a portfolio need, each once. */
export function filesInPortfolio({ collections }: ArchivePortfolio): ReadonlySet<string> {
  return new Set(collections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'file' ? item.sha2 : []))));
}

function readCollection(value: JsonObject): ArchiveCollection {
  return {
    name: readName(value['name'], 'The name of a collection', longestName),
    text: readText(value['text'], 'What is said about a collection', longestText),
    changedAt: textIn(value, 'changedAt'),
    items: each(value['items'], readItem).slice(0, mostItems),
  };
}

function readItem(value: JsonObject): ArchiveItem {
  const { kind } = value;
  if (kind === 'heading') return { kind, note: readName(value['note'], 'A heading', longestText) };
  const note = readText(value['note'], 'What is said about an item', longestText);
  if (kind === 'experience') {
    return { kind, note, activity: readName(value['activity'], 'The Activity of an item', longestReference) };
  }
  const sha2 = textIn(value, 'sha2');
  if (kind !== 'file' || !/^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/.test(sha2)) throw wrongItem();
  return {
    kind,
    note,
    sha2,
    name: readText(value['name'], 'The name of a file', longestName),
    contentType: readText(value['contentType'], 'The type of a file', longestName),
  };
}

function wrongItem(): Problem {
  return new Problem('invalid-request', 'An item of a collection is an experience, a file or a heading.');
}

function readTemplate(value: JsonObject): ArchivePortfolio['templates'][number] {
  const [flaw] = checkTemplate(value['record']);
  if (flaw) throw new Problem('invalid-request', `${flaw.field} is not as it should be (${flaw.flaw}).`);
  const record = value['record'] as ByHand;
  return {
    name: readName(value['name'], 'The name of a template', longestName),
    record: { ...record, at: '', evidence: [] },
  };
}

/** Those elements of a list that can be read. */
function each<T>(value: unknown, read: (one: JsonObject) => T): T[] {
  return listIn(value).flatMap((one) => orElse([], () => [read(objectIn(one))]));
}

/** What is read, or something else where that throws a Problem. */
function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return otherwise;
    throw error;
  }
}

function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: JsonObject, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text : '';
}
