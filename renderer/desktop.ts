import { desktopBridgeKey } from '../app/contract/desktop-bridge.ts';
import type { DesktopBridge } from '../app/contract/desktop-bridge.ts';

declare global {
  interface Window {
    readonly [desktopBridgeKey]?: unknown;
  }
}

/** What a browser can do in the shell's place. */
const browserStandIn: DesktopBridge = {
  openExternal: async (address) => {
    window.open(address, '_blank', 'noopener,noreferrer');
    return 'opened';
  },
  showDataFolder: async () => 'failed',
  chooseFolder: async () => null,
  printExport: async (address) => printInBrowser(address),
  onLrsState: () => () => undefined,
};

/** The page in a tab of its own, with the browser's own way to print it. */
function printInBrowser(address: string): 'opened' | 'failed' {
  const tab = window.open(address, '_blank');
  tab?.addEventListener('load', () => tab.print(), { once: true });
  return tab === null ? 'failed' : 'opened';
}

const methods: Record<keyof DesktopBridge, true> = {
  openExternal: true,
  showDataFolder: true,
  chooseFolder: true,
  printExport: true,
  onLrsState: true,
};

function isDesktopBridge(candidate: unknown): candidate is DesktopBridge {
  if (typeof candidate !== 'object' || candidate === null) return false;
  return Object.keys(methods).every((name) => typeof Reflect.get(candidate, name) === 'function');
}

const provided = window[desktopBridgeKey];

/** Whether the page runs inside Cairn's own window. */
export const isDesktop = isDesktopBridge(provided);

export const desktop: DesktopBridge = isDesktopBridge(provided) ? provided : browserStandIn;
