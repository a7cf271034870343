import { defaultDataFolder, defaultPort } from '../server/config.ts';
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
    port: readPort(environment['CAIRN_PORT']),
    defaultVersion: '1.0.3',
    ...(sqliteBinding ? { sqliteBinding } : {}),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`CAIRN_PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}
