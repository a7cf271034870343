import { useEffect, useRef, useState } from 'react';

/** What would happen with files that are held over the window: taken, or refused because a form is open. */
export type HeldFiles = 'taken' | 'refused' | undefined;

/**
 * Takes files that are dropped anywhere in the window, where no part of the page takes them itself. While a dialog is
 * open they are refused: the browser would leave the page for what is dropped on it. Text and what is dragged within
 * the page are left alone.
 */
export function useWindowDrop(onFiles: (files: readonly File[]) => void): HeldFiles {
  const [held, setHeld] = useState<HeldFiles>();
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  }, [onFiles]);

  useEffect(() => {
    // A picture of the page that is dragged looks like a file.
    let isOwn = false;
    const hasFiles = (event: DragEvent) => !isOwn && (event.dataTransfer?.types.includes('Files') ?? false);
    const isRefused = () => document.querySelector('dialog[open]') !== null;

    const handleStart = () => (isOwn = true);
    const handleEnd = () => (isOwn = false);
    const handleOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      if (event.defaultPrevented) return setHeld(undefined);
      event.preventDefault();
      const next = isRefused() ? 'refused' : 'taken';
      if (event.dataTransfer) event.dataTransfer.dropEffect = next === 'taken' ? 'copy' : 'none';
      setHeld(next);
    };
    const handleLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setHeld(undefined);
    };
    const handleDrop = (event: DragEvent) => {
      setHeld(undefined);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !isRefused()) take.current(files);
    };

    window.addEventListener('dragstart', handleStart);
    window.addEventListener('dragend', handleEnd);
    window.addEventListener('dragover', handleOver);
    window.addEventListener('dragleave', handleLeave);
    window.addEventListener('drop', handleDrop);
    return () => {
      window.removeEventListener('dragstart', handleStart);
      window.removeEventListener('dragend', handleEnd);
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('dragleave', handleLeave);
      window.removeEventListener('drop', handleDrop);
    };
  }, []);

  return held;
}
