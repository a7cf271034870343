import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Puts Electron's own files (cookies, cache, the single-instance lock) beside the learner's, so that shells of different
 * data folders are different apps. Returns the folder. Where the data folder cannot be written it stays Electron's own
 * choice: the LRS will say what is wrong, and the window that shows it needs some place.
 */
export function useProfileIn(dataFolder: string): string {
  const folder = join(dataFolder, 'shell');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    return app.getPath('userData');
  }
  return folder;
}
