import { BrowserWindow, nativeTheme } from 'electron';
import { guardContents } from './guard-contents.ts';
import { paper } from './paper.ts';
import type { ShellLanguage, TroubleFacts } from './shell-words.ts';
import type { Trouble, TroubleChoice } from './trouble.ts';
import { findTroubleChoice, troublePageAddress } from './trouble-page.ts';

export type TroubleWindow = {
  show(trouble: Trouble): void;
  close(): void;
};

/** The one window that says why there is no page, in plain words, and what to do. */
export function createTroubleWindow(
  facts: () => TroubleFacts,
  language: ShellLanguage,
  onChoice: (choice: TroubleChoice) => void,
): TroubleWindow {
  let window: BrowserWindow | undefined;

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      width: 640,
      height: 460,
      show: false,
      title: 'Cairn',
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      autoHideMenuBar: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    guardContents(opened.webContents, () => false);
    opened.webContents.on('will-frame-navigate', ({ url }) => {
      const choice = findTroubleChoice(url);
      if (choice) onChoice(choice);
    });
    opened.once('ready-to-show', () => opened.show());
    opened.once('closed', () => (window = undefined));
    return opened;
  }

  return {
    show(trouble) {
      window ??= open();
      // Fails only when the window is closed meanwhile.
      window.loadURL(troublePageAddress(trouble, facts(), language)).catch(() => undefined);
    },
    close() {
      window?.close();
    },
  };
}
