/** What the shell does for the page because a browser cannot. The page works without it. */
export type DesktopBridge = {
  /** Opens an http(s) address in the system's browser. */
  openExternal(address: string): Promise<'opened' | 'refused'>;
  /** Shows the data folder in the system's file manager. */
  showDataFolder(): Promise<'shown' | 'failed'>;
  /** Calls back with the state of the LRS process whenever it changes. Returns a function that stops this. */
  onLrsState(listener: (state: LrsState) => void): () => void;
};

/** How the LRS process fares. When it runs again the page's session and endpoint are as before. */
export type LrsState = 'running' | 'restarting';

/** The name under which the bridge stands on `window`. */
export const desktopBridgeKey = 'cairnDesktop';
