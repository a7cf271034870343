import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Puts Electron's own files (cookies, cache, the single-instance lock) beside the learner's, so that shells of different
 * data folders are different apps. Returns the folder.
 */
export function useProfileIn(dataFolder: string): string {
  const folder = makeProfileFolder(dataFolder);
  app.setPath('userData', folder);
  return folder;
}

function makeProfileFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'shell');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    // Then the LRS cannot write there either and will say why; the window that shows it needs some place.
    const temporary = mkdtempSync(join(tmpdir(), 'cairn-shell-'));
    app.once('quit', () => rmSync(temporary, { recursive: true, force: true }));
    return temporary;
  }
}
