import { expect, test } from 'vitest';
import { readShellSettings } from './shell-settings.ts';

test('uses the platform’s data folder and the well-known port when nothing is said', () => {
  expect(readShellSettings({}, 'linux', '/home/ada')).toEqual({
    dataFolder: '/home/ada/.local/share/cairn',
    port: 9274,
    defaultVersion: '1.0.3',
  });
});

test('follows the environment', () => {
  const environment = { CAIRN_DATA: '/srv/record', CAIRN_PORT: '0', CAIRN_SQLITE_BINDING: '/opt/better_sqlite3.node' };
  expect(readShellSettings(environment, 'linux', '/home/ada')).toMatchObject({
    dataFolder: '/srv/record',
    port: 0,
    sqliteBinding: '/opt/better_sqlite3.node',
  });
});

test.each(['http', '-1', '65536', '80.5', ' '])('refuses the port %j instead of choosing another silently', (port) => {
  expect(() => readShellSettings({ CAIRN_PORT: port }, 'linux', '/home/ada')).toThrow('CAIRN_PORT');
});
