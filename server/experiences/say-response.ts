// xAPI 1.0.3 Data 2.4.4.1: how responses to questions, and the patterns of correct ones, are written; here in words.
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';

/** Finds the text that suits the reader best. */
type ReadText = (map: LanguageMap | undefined) => string | undefined;

/** More pieces are not told. */
const mostPieces = 50;
/** In characters. */
const longest = 1_000;
const mostPatterns = 3;

/** A response in the words of the question's definition, as far as that offers them. */
export function sayResponse(response: string, definition: ActivityDefinition, read: ReadText): string {
  return cut(inWords(response, definition, read));
}

/** The right response in words; null where the definition names none. */
export function sayRight(definition: ActivityDefinition, read: ReadText): string | null {
  const patterns = (definition.correctResponsesPattern ?? []).filter((pattern) => pattern !== '');
  if (patterns.length === 0) return null;
  const said = patterns.slice(0, mostPatterns).map((pattern) => inWords(withoutSettings(pattern), definition, read));
  return cut([...new Set(said)].join(' / '));
}

function inWords(text: string, definition: ActivityDefinition, read: ReadText): string {
  const wordsOf = (list: 'choices' | 'scale' | 'source' | 'target' | 'steps', id: string): string => {
    const found = definition[list]?.find((one) => one.id === id);
    return read(found?.description) ?? id;
  };
  const pieces = text.split('[,]', mostPieces);
  switch (definition.interactionType) {
    case 'choice':
    case 'sequencing':
      return pieces.map((id) => wordsOf('choices', id)).join(', ');
    case 'likert':
      return wordsOf('scale', text);
    case 'matching':
      return pieces
        .map((pair) =>
          sayPair(
            pair,
            ' → ',
            (id) => wordsOf('source', id),
            (id) => wordsOf('target', id),
          ),
        )
        .join(', ');
    case 'performance':
      return pieces.map((pair) => sayPair(pair, ': ', (id) => wordsOf('steps', id), sayRange)).join(', ');
    case 'numeric':
      return sayRange(text);
    default:
      return pieces.join(', ');
  }
}

function sayPair(
  pair: string,
  between: string,
  sayFirst: (text: string) => string,
  saySecond: (text: string) => string,
): string {
  const at = pair.indexOf('[.]');
  if (at < 0) return sayFirst(pair);
  return `${sayFirst(pair.slice(0, at))}${between}${saySecond(pair.slice(at + 3))}`;
}

function sayRange(text: string): string {
  const [least = '', most] = text.split('[:]');
  if (most === undefined) return text;
  if (least === '') return `≤ ${most}`;
  if (most === '') return `≥ ${least}`;
  return least === most ? least : `${least} – ${most}`;
}

/** `{case_matters=true}` and the like say how to compare. */
function withoutSettings(pattern: string): string {
  return pattern.replace(/\{(?:case_matters|order_matters|lang)=[^{}]*\}/g, '');
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
