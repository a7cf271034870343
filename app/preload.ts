/** The only door between the page and the shell; runs sandboxed, before the page. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeChannels } from './bridge-channels.ts';
import type { DesktopBridge, LrsState } from './contract/desktop-bridge.ts';
import { desktopBridgeKey } from './contract/desktop-bridge.ts';

const bridge: DesktopBridge = {
  openExternal: (address) => ipcRenderer.invoke(bridgeChannels.openExternal, address),
  showDataFolder: () => ipcRenderer.invoke(bridgeChannels.showDataFolder),
  chooseFolder: () => ipcRenderer.invoke(bridgeChannels.chooseFolder),
  printExport: (address, fileName) => ipcRenderer.invoke(bridgeChannels.printExport, address, fileName),
  onLrsState: (listener) => {
    // The page must not get the event itself: it carries the way back into IPC.
    const forward = (_event: unknown, state: LrsState) => listener(state);
    ipcRenderer.on(bridgeChannels.onLrsState, forward);
    return () => ipcRenderer.off(bridgeChannels.onLrsState, forward);
  },
};

contextBridge.exposeInMainWorld(desktopBridgeKey, bridge);
