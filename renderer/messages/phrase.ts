/**
 * A sentence as pieces, so that foreign text in it is only ever text: `name` is foreign text within a sentence (set
 * apart from its direction of writing), `emphasis` the one that the sentence is about.
 */
export type Part = { readonly kind: 'text' | 'name' | 'emphasis'; readonly text: string };

export type Phrase = readonly Part[];

type Insertion = string | Part | Phrase;

/** Puts a sentence together: phrase`${name('Ana')} answered ${emphasis('Question 3')}`. */
export function phrase(strings: TemplateStringsArray, ...insertions: readonly Insertion[]): Phrase {
  const parts = strings.flatMap((text, index) => [aText(text), ...partsOf(insertions[index] ?? '')]);
  return parts.filter(({ text }) => text !== '');
}

export function name(text: string): Part {
  return { kind: 'name', text: tidy(text) };
}

export function emphasis(text: string): Part {
  return { kind: 'emphasis', text: tidy(text) };
}

/** The sentence as plain text, for names of controls and the clipboard. */
export function plainText(parts: Phrase): string {
  return parts.map(({ text }) => text).join('');
}

function aText(text: string): Part {
  return { kind: 'text', text };
}

function partsOf(insertion: Insertion): Phrase {
  if (typeof insertion === 'string') return [aText(insertion)];
  return 'kind' in insertion ? [insertion] : insertion;
}

/** One line without control characters: what a sender put there must not disturb the row. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
