import { defaultDataFolder, defaultPort, defaultVersion, readPort } from '../server/config.ts';
import type { LrsSettings } from './lrs-messages.ts';

/** The shell's settings from its environment: CAIRN_DATA, CAIRN_PORT, CAIRN_SQLITE_BINDING. Throws on a wrong port. */
export function readShellSettings(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
): Omit<LrsSettings, 'secretsKey'> {
  const sqliteBinding = environment['CAIRN_SQLITE_BINDING'];
  return {
    dataFolder: defaultDataFolder(environment, platform, home),
    port: portFrom(environment['CAIRN_PORT']),
    defaultVersion,
    ...(sqliteBinding ? { sqliteBinding } : {}),
  };
}

function portFrom(text: string | undefined): number {
  if (!text) return defaultPort;
  const port = readPort(text);
  if (port === undefined) throw new Error(`CAIRN_PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}
