/** An FTS5 expression: every word of the text, as the beginning of a word, in any order. */
export function matchAll(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  // A text of signs only has no word in any Statement.
  return words.length === 0 ? '""' : words.map((word) => `"${word}"*`).join(' ');
}
