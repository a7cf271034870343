import { useMediaQuery } from '../../components/use-media-query.ts';

/** Height of every row in pixels; follows the reader's text size. Below 40rem the sentence has two lines. */
export function useRowHeight(): number {
  const isNarrow = useMediaQuery('(max-width: 40rem)');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round((isNarrow ? 4.75 : 2.75) * rem);
}
