import { stripVTControlCharacters } from 'node:util';
import { LaunchFailure } from './launch-failure.mjs';
import { run } from './run.mjs';

/** Runs npm without a word; says what went wrong, in npm's own last lines, by a LaunchFailure. */
export async function runNpm(args, root) {
  const [program, ...words] = npmCommand(...args);
  const { code, signal, output } = await run(program, words, { cwd: root, quiet: true });
  if (code === 0) return;
  const why = signal ? '' : `\n${errorLines(output)}`;
  throw new LaunchFailure(`npm ${args.join(' ')} did not work (exit code ${code}).${why}`, signal ? code : 1);
}

/** The command line of npm: the one that started us, else the one on the path. */
export function npmCommand(...args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.[cm]?js$/.test(npm)) return [process.execPath, npm, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

/** The lines that say what went wrong: from the first that mentions an error, without colours and stack traces. */
export function errorLines(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
    .filter((line) => line.trim() !== '' && !/^\s*at |^ +\w+: \S+$|^[{}]$|A complete log of this run/.test(line));
  const first = lines.findIndex((line) => /error/i.test(line));
  return lines.slice(Math.max(first, 0)).slice(0, 10).join('\n');
}
