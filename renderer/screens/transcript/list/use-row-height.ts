import { useMediaQuery } from '../../../components/use-media-query.ts';

/** Height of every row in pixels, from rem; follows the reader's text size. Below 40rem rows have more lines. */
export function useRowHeight(wide: number, narrow: number): number {
  const isNarrow = useMediaQuery('(max-width: 40rem)');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round((isNarrow ? narrow : wide) * rem);
}
