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
  onLrsState: () => () => undefined,
};

const methods: Record<keyof DesktopBridge, true> = { openExternal: true, showDataFolder: true, onLrsState: true };

function isDesktopBridge(candidate: unknown): candidate is DesktopBridge {
  if (typeof candidate !== 'object' || candidate === null) return false;
  return Object.keys(methods).every((name) => typeof Reflect.get(candidate, name) === 'function');
}

const provided = window[desktopBridgeKey];

/** Whether the page runs inside Cairn's own window. */
export const isDesktop = isDesktopBridge(provided);

export const desktop: DesktopBridge = isDesktopBridge(provided) ? provided : browserStandIn;
