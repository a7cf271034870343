import { webAddress } from '../../../../components/web-address.ts';
import type { Piece } from './piece.ts';
import { onlyOne } from './piece.ts';

/** The address of a page, where a text names one; the sentence's own full stop or bracket does not belong to it. */
export function findLink(text: string): Piece<string> | undefined {
  return onlyOne(text, [
    {
      pattern: /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"“”«»\uE000]*[^\s<>"“”«»\uE000.,;:!?)\]]/giu,
      read: ([link]) => webAddress(link),
    },
  ]);
}
