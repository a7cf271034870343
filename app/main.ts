/** The shell: one window, one LRS process, and the ways in which they begin and end together. */
import { app, safeStorage } from 'electron';
import { showAppMenu } from './app-menu.ts';
import { focusWindow } from './focus-window.ts';
import { createMainWindow } from './main-window.ts';
import { quitCleanly } from './quit-cleanly.ts';
import { findSecretsKey } from './secrets-key.ts';
import { serveDesktopBridge, showFolder } from './serve-desktop-bridge.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { shellLanguage } from './shell-words.ts';
import { startLrsProcess } from './start-lrs-process.ts';
import { superviseLrs } from './supervise-lrs.ts';
import { showTray } from './tray.ts';
import { createTroubleWindow } from './trouble-window.ts';
import { useProfileIn } from './use-profile.ts';

const settings = settingsOrExit();
const profileFolder = useProfileIn(settings.dataFolder);

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

function run(): void {
  const language = shellLanguage(app.getLocale());
  const secretsKey = findSecretsKey(settings.dataFolder, safeStorage, process.platform);
  let pageOrigin: string | undefined;
  // The learner may have moved the record, or opened another one.
  let recordFolder = settings.dataFolder;

  const mainWindow = createMainWindow(
    profileFolder,
    () => pageOrigin,
    () => lrs.requestPageAddress(),
  );
  const facts = () => ({ ...settings, dataFolder: recordFolder });
  const troubleWindow = createTroubleWindow(facts, language, (choice) => {
    if (choice === 'try-again') lrs.start();
    else if (choice === 'show-data-folder') void showFolder(recordFolder);
    else if (choice === 'quit') app.quit();
    else lrs.start(choice.openProfile);
  });
  const lrs = superviseLrs({ ...settings, ...(secretsKey ? { secretsKey } : {}) }, startLrsProcess, {
    onRunning() {
      if (mainWindow.showsPage()) mainWindow.tell('running');
      else lrs.requestPageAddress();
    },
    onPageAddress(address) {
      pageOrigin = new URL(address).origin;
      mainWindow.showPage(address);
      troubleWindow.close();
    },
    onOpening: (folder) => (recordFolder = folder),
    onAttention: (count) => tray.tell(count),
    onRestarting: () => mainWindow.tell('restarting'),
    onTrouble(trouble) {
      troubleWindow.show(trouble);
      mainWindow.close();
    },
  });

  const bringForward = () => {
    if (focusWindow()) return;
    lrs.start();
    lrs.requestPageAddress();
  };
  const tray = showTray(language, (choice) => (choice === 'open' ? bringForward() : app.quit()));
  showAppMenu(language);
  serveDesktopBridge(
    () => recordFolder,
    () => pageOrigin,
  );
  lrs.start();

  app.on('second-instance', bringForward);
  app.on('activate', bringForward);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitCleanly(lrs.stop);
}
