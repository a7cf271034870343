import { run } from '../app/launch/run.mjs';

/** Installs Debian packages when that is possible here (root, apt-get); true when they are in. */
export async function installWithApt(...packages) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => run('apt-get', args, { env, quiet: true });
  if ((await aptGet('update')).code !== 0) return false;
  console.log(`Installing ${packages.join(', ')} for the tests…`);
  return (await aptGet('install', '--yes', '--no-install-recommends', ...packages)).code === 0;
}
