import { jsonTokens } from './json-tokens.ts';
import type { JsonToken } from './json-tokens.ts';

/** A JSON text as a tree. `text` of a leaf is what a person reads; numbers keep every digit. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'leaf'; readonly text: string };

/** Reads a JSON text that is known to be well-formed (Cairn keeps no other). */
export function readJson(json: string): JsonNode {
  const tokens = jsonTokens(json);
  let next = 0;

  function readValue(): JsonNode {
    const token = tokens[next];
    next += 1;
    if (token === undefined) return { kind: 'leaf', text: '' };
    if (token.text === '{') return { kind: 'object', members: readItems(readMember) };
    if (token.text === '[') return { kind: 'array', items: readItems(readValue) };
    return { kind: 'leaf', text: readLeaf(token) };
  }

  function readMember(): readonly [string, JsonNode] {
    const key = tokens[next];
    next += 2;
    return [key === undefined ? '' : readLeaf(key), readValue()];
  }

  function readItems<Item>(readItem: () => Item): readonly Item[] {
    const items: Item[] = [];
    while (next < tokens.length && tokens[next]?.kind !== 'close') {
      items.push(readItem());
      if (tokens[next]?.kind === 'comma') next += 1;
    }
    next += 1;
    return items;
  }

  return readValue();
}

function readLeaf({ kind, text }: JsonToken): string {
  return kind === 'string' ? String(JSON.parse(text)) : text;
}

export type JsonField = { readonly path: readonly string[]; readonly text: string };

/** Every value of the tree with the way to it. Empty objects and arrays have nothing to tell. */
export function fieldsOf(node: JsonNode, path: readonly string[] = []): readonly JsonField[] {
  switch (node.kind) {
    case 'leaf':
      return [{ path, text: node.text }];
    case 'array':
      return node.items.flatMap((item, index) =>
        fieldsOf(item, node.items.length === 1 ? path : [...path, String(index + 1)]),
      );
    case 'object':
      return node.members.flatMap(([key, value]) => fieldsOf(value, [...path, key]));
  }
}

/** What stands at a path of keys; on the way, an array stands for its first item. */
export function nodeAt(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  const [key, ...rest] = path;
  if (key === undefined || node === undefined) return node;
  if (node.kind === 'array') return nodeAt(node.items[0], ...path);
  if (node.kind !== 'object') return undefined;
  return nodeAt(node.members.find(([name]) => name === key)?.[1], ...rest);
}

export function textAt(node: JsonNode | undefined, ...path: readonly string[]): string | undefined {
  const found = nodeAt(node, ...path);
  return found?.kind === 'leaf' ? found.text : undefined;
}
