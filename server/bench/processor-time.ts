import { existsSync, readFileSync } from 'node:fs';

/** How long one round of a measurement took, and how long it kept a processor busy, in seconds. */
export type Round = { readonly seconds: number; readonly processor: number | undefined };

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own tick. */
const ticksPerSecond = 100;

/** Seconds that a process has kept a processor busy; undefined where the system does not tell. */
export function processorSeconds(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The name, in parentheses, may hold spaces; behind it utime is the 12th field and stime the 13th.
  const fields = readFileSync(file, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Words for processor time, which tells more than speed where other programs run on the same machine. */
export function describeProcessorTime(
  seconds: number | undefined,
  reference: number | undefined,
  statements: number,
): string {
  if (seconds === undefined || reference === undefined || seconds === 0) return '';
  const each = (total: number) => `${((total / statements) * 1000).toFixed(3)} ms`;
  return `; processor ${each(seconds)} a Statement, reference ${each(reference)}, ratio ${(reference / seconds).toFixed(2)}`;
}

/** Does a round and notes for how long it kept a program busy. */
export async function timed<T>(
  program: { processorSeconds(): number | undefined },
  round: () => Promise<T>,
): Promise<T & { readonly processor: number | undefined }> {
  const before = program.processorSeconds();
  const result = await round();
  const after = program.processorSeconds();
  return { ...result, processor: after === undefined || before === undefined ? undefined : after - before };
}

/** Of all rounds together. */
export function processorOf(rounds: readonly Round[]): number | undefined {
  if (rounds.some(({ processor }) => processor === undefined)) return undefined;
  return rounds.reduce((sum, { processor = 0 }) => sum + processor, 0);
}
