import { ipcMain, shell } from 'electron';
import { isTrustedFrame } from './addresses.ts';
import { bridgeChannels } from './bridge-channels.ts';
import { chooseFolder } from './choose-folder.ts';
import type { DesktopBridge } from './contract/desktop-bridge.ts';
import { findExportAddress } from './export-address.ts';
import { openExternal } from './open-external.ts';
import { printExport } from './print-export.ts';

// What the page sends is `unknown` until looked at.
type Answers = {
  readonly [Method in Exclude<keyof DesktopBridge, 'onLrsState'>]: (
    ...sent: unknown[]
  ) => ReturnType<DesktopBridge[Method]>;
};

/** Answers the page's calls; anybody else's are refused. */
export function serveDesktopBridge(recordFolder: () => string, pageOrigin: () => string | undefined): void {
  const answers: Answers = {
    openExternal,
    showDataFolder: () => showFolder(recordFolder()),
    chooseFolder,
    printExport: (address, fileName) => printExport(findExportAddress(address, pageOrigin()), fileName),
  };
  for (const [method, answer] of Object.entries(answers)) {
    ipcMain.handle(bridgeChannels[method as keyof Answers], ({ senderFrame }, ...sent: unknown[]) => {
      if (!isTrustedFrame(senderFrame, pageOrigin())) throw new Error('Refused: this page is not Cairn’s.');
      return answer(...sent);
    });
  }
}

/** Opens a folder in the system's file manager. */
export async function showFolder(folder: string): Promise<'shown' | 'failed'> {
  const complaint = await shell.openPath(folder);
  return complaint === '' ? 'shown' : 'failed';
}
