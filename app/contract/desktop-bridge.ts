/** What the shell does for the page because a browser cannot. The page works without it. */
export type DesktopBridge = {
  /** Opens an http(s) address in the system's browser. */
  openExternal(address: string): Promise<'opened' | 'refused'>;
  /** Shows the data folder in the system's file manager. */
  showDataFolder(): Promise<'shown' | 'failed'>;
  /** Lets the learner choose a folder in the system's own dialog: its absolute path, or null when they chose none. */
  chooseFolder(): Promise<string | null>;
  /**
   * Prints the page of an export, by its path, to a PDF that is saved where the learner says. `opened`: a browser shows
   * it in another tab, to be printed there.
   */
  printExport(address: string, fileName: string): Promise<'saved' | 'opened' | 'cancelled' | 'failed'>;
  /** Calls back with the state of the LRS process whenever it changes. Returns a function that stops this. */
  onLrsState(listener: (state: LrsState) => void): () => void;
};

/** How the LRS process fares. When it runs again the page's session and endpoint are as before. */
export type LrsState = 'running' | 'restarting';

/** The name under which the bridge stands on `window`. */
export const desktopBridgeKey = 'cairnDesktop';
