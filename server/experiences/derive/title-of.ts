import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import { chooseTag } from '../../contract/xapi/language-range.ts';
import type { ExperienceFacts } from './facts.ts';
import { mergeTexts } from './merge-groups.ts';
import { hasReadablePath, isCode, readableId } from './readable-id.ts';

/** In characters: a row of the transcript holds no more. */
const longest = 300;

export type Title = {
  readonly title: string;
  /** Nobody sent a name: it is made of the description or the id. */
  readonly isMade: boolean;
};

type Named = Pick<ExperienceFacts, 'activity' | 'alias' | 'name' | 'description'>;

/** What an experience is called, in the best language for a reader of `languages`, the best first. */
export function titleOf(
  { activity, alias, name, description }: Named,
  definition: ActivityDefinition | undefined,
  languages: readonly string[],
): Title {
  const named = textIn([definition?.name, name], languages, nameIn);
  if (named !== undefined) return { title: cut(named), isMade: false };
  const described = textIn([definition?.description, description], languages, firstSentence);
  if (described !== undefined) return { title: cut(described), isMade: true };
  return { title: cut(readableId(alias !== null && hasReadablePath(alias) ? alias : activity)), isMade: true };
}

/** The best of the texts that tell something; `read` gives what one tells. The last map is the newest. */
function textIn(
  maps: readonly (LanguageMap | null | undefined)[],
  languages: readonly string[],
  read: (text: string) => string,
): string | undefined {
  const texts = mergeTexts(maps) ?? {};
  const told = new Map<string, string>();
  for (const [tag, text] of Object.entries(texts)) {
    const words = read(text);
    if (words !== '') told.set(tag, words);
  }
  const ranges = languages.map((tag) => ({ tag: tag.toLowerCase(), quality: 1 }));
  const tag = chooseTag([...told.keys()], ranges);
  return tag === undefined ? undefined : told.get(tag);
}

/** Some name an Activity by what its database calls it. */
function nameIn(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return isCode(name) ? '' : name;
}

const SENTENCE = /^.*?[.?!…:](?=\s|$)/s;

/** Descriptions of questions often are HTML. */
function firstSentence(text: string): string {
  const words = text
    .slice(0, 2000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return SENTENCE.exec(words)?.[0] ?? words;
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
