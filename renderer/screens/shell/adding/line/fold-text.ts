/** The text in lower case and without accents, sign for sign: a place in one is the same place in the other. */
export function foldText(text: string): string {
  return [...text]
    .map((sign) => {
      const folded = (sign.normalize('NFD')[0] ?? sign).toLowerCase();
      return folded.length === sign.length ? folded : sign;
    })
    .join('');
}
