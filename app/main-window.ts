import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme, screen, session } from 'electron';
import { isOfOrigin } from './addresses.ts';
import { bridgeChannels } from './bridge-channels.ts';
import { systemClock } from './clock.ts';
import type { LrsState } from './contract/desktop-bridge.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { paper } from './paper.ts';
import { makeRestartPolicy } from './restart-policy.ts';
import { readWindowBounds, rememberWindowBounds, smallestWindow } from './window-bounds.ts';

export type MainWindow = {
  /** Whether a window is there with the page in it. */
  showsPage(): boolean;
  /** Opens the window if there is none and loads the page by its one-time link. */
  showPage(address: string): void;
  tell(state: LrsState): void;
  close(): void;
};

/** The learner's window on the page of the LRS; there is at most one. `requestPage` has `showPage` called again. */
export function createMainWindow(
  profileFolder: string,
  pageOrigin: () => string | undefined,
  requestPage: () => void,
): MainWindow {
  const boundsFile = join(profileFolder, 'window.json');
  const isOurPage = (address: string) => isOfOrigin(address, pageOrigin());
  let window: BrowserWindow | undefined;
  let isLoaded = false;
  let loadedAt = 0;
  const afterCrash = makeRestartPolicy();

  guardSession(session.defaultSession, isOurPage);

  function open(): BrowserWindow {
    const { maximized, ...bounds } = readWindowBounds(
      boundsFile,
      screen.getAllDisplays().map((display) => display.workArea),
    );
    const opened = new BrowserWindow({
      ...bounds,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      title: 'Cairn',
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      autoHideMenuBar: true,
      webPreferences: {
        preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        // Chromium would fetch dictionaries from the network.
        spellcheck: false,
      },
    });
    guardContents(opened.webContents, isOurPage);
    // Unlike `did-finish-load` not told of Chromium's own page about a failure.
    opened.webContents.on('did-navigate', () => (isLoaded = true));
    opened.webContents.on('did-fail-load', (_event, _code, _words, _address, isMainFrame) => {
      if (isMainFrame) isLoaded = false;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      isLoaded = false;
      const delay = reason === 'clean-exit' ? 'give-up' : afterCrash(systemClock.now() - loadedAt);
      if (delay !== 'give-up') systemClock.after(delay, () => window && requestPage());
    });
    // The page has nothing to lose: what the learner wrote is at the LRS.
    opened.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    opened.once('ready-to-show', () => {
      if (maximized) opened.maximize();
      opened.show();
    });
    opened.on('close', () =>
      rememberWindowBounds(boundsFile, { ...opened.getNormalBounds(), maximized: opened.isMaximized() }),
    );
    opened.once('closed', () => {
      window = undefined;
      isLoaded = false;
    });
    return opened;
  }

  return {
    showsPage: () => isLoaded,
    showPage(address) {
      window ??= open();
      loadedAt = systemClock.now();
      // A failure to load is told by `did-fail-load`.
      window.loadURL(address).catch(() => undefined);
    },
    tell(state) {
      window?.webContents.send(bridgeChannels.onLrsState, state);
    },
    close() {
      window?.close();
    },
  };
}
