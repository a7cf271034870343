import { BrowserWindow } from 'electron';

/** Brings the window that is open to the front; false when there is none. */
export function focusWindow(): boolean {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return false;
  if (window.isMinimized()) window.restore();
  window.focus();
  return true;
}
