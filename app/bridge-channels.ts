import type { DesktopBridge } from './contract/desktop-bridge.ts';

/** The IPC channel of each method; preload and shell share this one table. */
export const bridgeChannels: Readonly<Record<keyof DesktopBridge, string>> = {
  openExternal: 'desktop-bridge:open-external',
  showDataFolder: 'desktop-bridge:show-data-folder',
  chooseFolder: 'desktop-bridge:choose-folder',
  printExport: 'desktop-bridge:print-export',
  onLrsState: 'desktop-bridge:lrs-state',
};
