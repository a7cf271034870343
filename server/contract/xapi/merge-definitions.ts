// xAPI 1.0.3 Data 2.4.4.1, LRS Requirements: one definition of an Activity out of all that were received. How it reads
// follows the newest one; what it means, such as its correct responses, stays as it was first received.
import { elementTexts, mapElements, memberText, memberTexts, withMembers, withoutSpace } from '../json-text.ts';
import { INTERACTION_PROPERTIES } from './interaction.ts';

/** Both are JSON texts of the same member: the known one comes back as it is where the received one adds nothing. */
type Merge = (known: string, received: string) => string;

/** What is not here means something and stays. */
const MERGES: ReadonlyMap<string, Merge> = new Map([
  ['name', mergeTexts],
  ['description', mergeTexts],
  ['moreInfo', newestString],
  ['extensions', mergeExtensions],
  ['choices', mergeComponents],
  ['scale', mergeComponents],
  ['source', mergeComponents],
  ['target', mergeComponents],
  ['steps', mergeComponents],
]);

/** In characters: a search through repetitive text takes the product of both lengths. */
const longestToSearch = 2000;

/**
 * The definition that is known after one more was received, as JSON texts so that every digit survives.
 *
 * Both have to be valid, then the result is. Nothing to add: the very same `known`.
 */
export function mergeDefinitions(known: string | undefined, received: string): string {
  if (known === undefined) return withoutSpace(received);
  if (known === received) return known;
  const own = memberTexts(known);
  const others = memberTexts(received);
  const hasQuestion = own['interactionType'] !== undefined;
  const isSameKind = hasSameString(own['interactionType'], others['interactionType']);
  const changes = new Map<string, string>();
  for (const [key, text] of Object.entries(others)) {
    const before = own[key];
    if (before === text) continue;
    const isOfQuestion = Object.hasOwn(INTERACTION_PROPERTIES, key);
    // Another kind of question, or a part that the known one lacks, would change what the Activity means.
    if (isOfQuestion && hasQuestion && (before === undefined || !isSameKind)) continue;
    const after = before === undefined ? withoutSpace(text) : (MERGES.get(key)?.(before, text) ?? before);
    if (after !== before) changes.set(key, after);
  }
  return changed(known, changes);
}

/** A language map with the texts of another: RFC 5646 2.1.1, the case of a tag does not matter. */
function mergeTexts(known: string, received: string): string {
  // Much faster, and no mistake: inside a string the quotes of a tag and its text would be escaped.
  if (known.length < longestToSearch && known.includes(received.slice(1, -1))) return known;
  const own = membersOf(known);
  const spelling = new Map([...own.keys()].map((tag) => [tag.toLowerCase(), tag]));
  const changes = new Map<string, string>();
  for (const [tag, text] of membersOf(received)) {
    const key = own.has(tag) ? tag : (spelling.get(tag.toLowerCase()) ?? tag);
    if (!hasSameString(changes.get(key) ?? own.get(key), text)) changes.set(key, text);
  }
  return changed(known, changes);
}

function mergeExtensions(known: string, received: string): string {
  const own = membersOf(known);
  const changes = new Map<string, string>();
  for (const [key, value] of membersOf(received)) {
    const before = own.get(key);
    if (before === value) continue;
    const after = withoutSpace(value);
    if (before === undefined || after !== withoutSpace(before)) changes.set(key, after);
  }
  return changed(known, changes);
}

/** The known components with what the received ones say in more languages; no component is added or moved. */
function mergeComponents(known: string, received: string): string {
  const others = new Map(elementTexts(received).map((component) => [idOf(component), component]));
  return mapElements(known, (component) => {
    const other = others.get(idOf(component));
    const description = other === undefined ? undefined : memberText(other, 'description');
    if (description === undefined) return component;
    const before = memberText(component, 'description');
    const after = before === undefined ? withoutSpace(description) : mergeTexts(before, description);
    return after === before ? component : withMembers(component, { description: after });
  });
}

/** In a Map: `toString` may be a language tag. */
function membersOf(text: string): Map<string, string> {
  return new Map(Object.entries(memberTexts(text)));
}

function idOf(component: string): string {
  return JSON.parse(memberText(component, 'id') ?? '""') as string;
}

function newestString(known: string, received: string): string {
  return hasSameString(known, received) ? known : received;
}

/** Whether two JSON texts are the same string, however it is escaped. */
function hasSameString(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.parse(a) === JSON.parse(b));
}

function changed(text: string, changes: ReadonlyMap<string, string>): string {
  return changes.size === 0 ? text : withMembers(text, Object.fromEntries(changes));
}
