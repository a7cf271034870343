import { homedir } from 'node:os';
import { readShellSettings } from './shell-settings.ts';

/** The settings of this shell. With a wrong one it ends at once, with one sentence and the code for wrong usage. */
export function settingsOrExit(): ReturnType<typeof readShellSettings> {
  try {
    return readShellSettings(process.env, process.platform, homedir());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
