import { useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';

/** Takes files that are dropped on an element or pasted into it; everything else goes where it always goes. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);

  const isFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent): void {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent): void {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop(event: DragEvent): void {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
      onPaste(event: ClipboardEvent): void {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
