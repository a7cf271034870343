import { useState } from 'react';
import type { DragEvent } from 'react';

type Over = { readonly position: number; readonly isBelow: boolean };

/** Moving items with the mouse; `onDrop` gets the position among the other items. */
export function useDragging(onDrop: (item: string, position: number) => void) {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly position: number }>();
  const [over, setOver] = useState<Over>();

  const stop = () => {
    setDragged(undefined);
    setOver(undefined);
  };

  return {
    /** The class of an item, so that the reader sees what is moved, and where to. */
    classOf(id: string, position: number): string {
      if (dragged?.id === id) return 'collection-item is-dragged';
      if (dragged === undefined || over?.position !== position) return 'collection-item';
      return over.isBelow ? 'collection-item is-above-drop' : 'collection-item is-below-drop';
    },

    /** For what an item is taken by. */
    handle: (id: string) => ({
      draggable: true,
      onDragStart(event: DragEvent<HTMLElement>) {
        const item = event.currentTarget.closest('li');
        const position = [...(item?.parentElement?.children ?? [])].indexOf(item ?? event.currentTarget);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        if (item) event.dataTransfer.setDragImage(item, 16, 16);
        setDragged({ id, position });
      },
      onDragEnd: stop,
    }),

    /** For the item at a position, onto which others are moved. */
    target: (position: number) => ({
      onDragOver(event: DragEvent<HTMLElement>) {
        if (dragged === undefined) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const isBelow = event.clientY > top + height / 2;
        if (over?.position !== position || over.isBelow !== isBelow) setOver({ position, isBelow });
      },
      onDrop(event: DragEvent<HTMLElement>) {
        if (dragged === undefined || over === undefined) return;
        event.preventDefault();
        const gap = over.isBelow ? position + 1 : position;
        onDrop(dragged.id, gap > dragged.position ? gap - 1 : gap);
        stop();
      },
    }),
  };
}
