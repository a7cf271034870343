import { useRef, useState } from 'react';
import type { CollectionItem } from '../../../../server/contract/portfolio.ts';
import { useAction } from '../../../components/use-action.ts';
import { arrangeItems } from './call-collection.ts';
import { moveItem } from './move-item.ts';

/**
 * The items in the order that the reader gave them last: on the page at once, kept one order after the other. When it
 * cannot be kept they stand as they are kept.
 */
export function useArranging(collection: string, items: readonly CollectionItem[]) {
  const { run, failure } = useAction();
  const [wanted, setWanted] = useState<readonly string[]>();
  /** The newest order that is on its way, or waits for the one before. */
  const outgoing = useRef<readonly string[]>(undefined);
  const kept = items.map(({ id }) => id);
  if (wanted?.join() === kept.join()) setWanted(undefined);
  const order = wanted === undefined ? kept : inOrder(kept, wanted);
  const byId = new Map(items.map((item) => [item.id, item]));

  /** Answers the position where the item is now. */
  const move = (item: string, position: number): number => {
    const moved = moveItem(order, item, position);
    if (moved !== order) {
      setWanted(moved);
      const isUnderWay = outgoing.current !== undefined;
      outgoing.current = moved;
      if (!isUnderWay) void keep(moved);
    }
    return moved.indexOf(item);
  };

  const keep = async (moved: readonly string[]): Promise<void> => {
    const isKept = await run(
      () => arrangeItems(collection, moved),
      () => undefined,
    );
    const { current: newest } = outgoing;
    if (isKept && newest !== undefined && newest !== moved) return keep(newest);
    outgoing.current = undefined;
    if (!isKept) setWanted(undefined);
  };

  return { arranged: order.flatMap((id) => byId.get(id) ?? []), move, failure };
}

/** What is there, in the order wanted; what came meanwhile stands at the end. */
function inOrder(kept: readonly string[], wanted: readonly string[]): readonly string[] {
  const there = new Set(kept);
  const known = new Set(wanted);
  return [...wanted.filter((id) => there.has(id)), ...kept.filter((id) => !known.has(id))];
}
