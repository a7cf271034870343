import type { JsonNode } from '../../../components/json/read-json.ts';

/** The text of a language map for a reader of `tags` (best first): the same language, else any language of theirs, else the first. */
export function languageText(map: JsonNode | undefined, tags: readonly string[]): string | undefined {
  if (map?.kind !== 'object') return undefined;
  const texts = map.members.flatMap(([tag, node]) =>
    node.kind === 'leaf' ? [{ tag: tag.toLowerCase(), text: node.text }] : [],
  );
  for (const wanted of [...tags, 'en'].map((tag) => tag.toLowerCase())) {
    const primary = wanted.split('-')[0];
    const found = texts.find(({ tag }) => tag === wanted) ?? texts.find(({ tag }) => tag.split('-')[0] === primary);
    if (found !== undefined) return found.text;
  }
  return texts[0]?.text;
}
