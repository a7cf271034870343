import { parseArgs } from 'node:util';

/** What is measured, each by itself. */
const cases = ['posts', 'batches', 'import', 'store'] as const;

export type BenchCase = (typeof cases)[number];

export type BenchOptions = {
  readonly only: readonly BenchCase[];
  /** How many Statements the store holds when reads are measured, rising; the most are imported. */
  readonly sizes: readonly number[];
  readonly isQuick: boolean;
  /** Where the stores of the measurement lie, and are deleted again. */
  readonly data: string | undefined;
  /** Takes all figures as JSON. */
  readonly json: string | undefined;
  /** Folder for CPU profiles of the measured servers. */
  readonly profile: string | undefined;
};

export const usage = `Usage: npm run bench -- [--only ${cases.join(',')}] [--sizes 10000,100000] [--quick] [--data DIR] [--json FILE] [--profile DIR]\n`;

/** Throws an Error with one sentence for what is not understood. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      sizes: { type: 'string' },
      quick: { type: 'boolean', default: false },
      data: { type: 'string' },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  return {
    only: values.only === undefined ? cases : readCases(values.only),
    sizes: readSizes(values.sizes ?? (values.quick ? '2000' : '10000,100000')),
    isQuick: values.quick,
    data: values.data,
    json: values.json,
    profile: values.profile,
  };
}

function readCases(text: string): BenchCase[] {
  const wanted = text.split(',');
  const unknown = wanted.find((name) => !cases.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`--only takes ${cases.join(', ')}, not "${unknown}".`);
  return cases.filter((one) => wanted.includes(one));
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 100)) {
    throw new Error(`--sizes takes numbers of at least 100, such as 10000,100000, not "${text}".`);
  }
  return sizes.toSorted((a, b) => a - b);
}
