import { jsonTokens } from './json-tokens.ts';
import type { JsonToken } from './json-tokens.ts';

export type JsonPiece = { readonly kind: 'layout' | 'key' | JsonToken['kind']; readonly text: string };

const STEP = '  ';

/** A JSON text laid out on lines: the same tokens in the same order, only the space between them is new. */
export function indentJson(json: string): readonly JsonPiece[] {
  const tokens = jsonTokens(json);
  const pieces: JsonPiece[] = [];
  let depth = 0;
  const layout = (text: string) => pieces.push({ kind: 'layout', text });
  const newLine = () => layout(`\n${STEP.repeat(depth)}`);

  tokens.forEach((token, index) => {
    const isEmpty = tokens[index - 1]?.kind === 'open';
    if (token.kind === 'close') {
      depth -= 1;
      if (!isEmpty) newLine();
    }
    pieces.push(tokens[index + 1]?.kind === 'colon' ? { kind: 'key', text: token.text } : token);
    if (token.kind === 'open') {
      depth += 1;
      if (tokens[index + 1]?.kind !== 'close') newLine();
    }
    if (token.kind === 'comma') newLine();
    if (token.kind === 'colon') layout(' ');
  });
  return pieces;
}
