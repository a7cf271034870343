/** A text as it is compared: small letters without accents, one space between words, no signs but those of numbers. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,:/%+-]+/gu, ' ')
    .trim();
}

/** What is longer is no name of a column and no word; others compare it with patterns that would take forever. */
const LONGEST = 200;

/** The words of a text alone: `Course_Name` and `course name:` are the same. */
export function foldWords(text: string): string {
  return foldText(text.slice(0, LONGEST).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
