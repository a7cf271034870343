import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import type { Actor } from '../../contract/xapi/actor.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import { isDefinedByCmi5 } from './cmi5.ts';
import type { GroupEntry } from './group-entry.ts';

/** More is not kept of a text, in characters: nobody reads or searches beyond. */
const longestText = 500;
const mostLanguages = 20;
const longestWords = 4000;

/** The names that a group's Statements give to what they are about, in each language the newest. */
export function namesIn(
  entries: readonly GroupEntry[],
  subject: string,
  text: 'name' | 'description',
): LanguageMap | null {
  const texts = new Map<string, string>();
  let previous: LanguageMap | undefined;
  for (const entry of entries) {
    const map = isNamed(entry, subject) ? entry.activity.definition?.[text] : undefined;
    if (map === undefined || map === previous) continue;
    previous = map;
    for (const tag of Object.keys(map).slice(0, mostLanguages)) {
      const words = map[tag]?.trim();
      if (words && (texts.size < mostLanguages || texts.has(tag))) texts.set(tag, words.slice(0, longestText));
    }
  }
  return texts.size === 0 ? null : Object.fromEntries(texts);
}

/** Whether a Statement's object is the Activity itself and not an attempt at it, a stage or a page that leads to it. */
function isNamed({ activity, statement }: GroupEntry, subject: string): boolean {
  return activity.id === subject || isDefinedByCmi5(statement, activity);
}

/** What a launch calls something that its publisher calls otherwise (cmi5): the newest. */
export function aliasIn(entries: readonly GroupEntry[], subject: string): string | null {
  const other = entries.findLast(
    ({ activity, statement }) => activity.id !== subject && isDefinedByCmi5(statement, activity),
  );
  return other?.activity.id ?? null;
}

/** What a person would type to find it besides its name: descriptions, responses, people. */
export function wordsIn(entries: readonly GroupEntry[]): string {
  const words = new Set<string>();
  let length = 0;
  // The newest first: what does not fit is old.
  for (let index = entries.length - 1; index >= 0 && length < longestWords; index -= 1) {
    const entry = entries[index];
    if (entry === undefined) break;
    for (const word of wordsOf(entry)) {
      const kept = word?.slice(0, longestText).trim();
      if (!kept || words.has(kept)) continue;
      words.add(kept);
      length += kept.length + 1;
    }
  }
  return [...words].join('\n').slice(0, longestWords);
}

function wordsOf({ statement, activity }: GroupEntry): (string | undefined)[] {
  const { actor, context, result } = statement;
  const description = activity.definition?.description;
  return [
    ...(description === undefined ? [] : Object.values(description).slice(0, mostLanguages)),
    result?.response,
    nameOf(actor),
    context?.instructor && nameOf(context.instructor),
    context?.team && nameOf(context.team),
  ];
}

function nameOf(actor: Actor): string | undefined {
  return actor.name ?? actor.mbox?.slice('mailto:'.length) ?? actor.account?.name ?? identifierOf(actor);
}
