import { generateStatements } from '../testing/generate-statements.ts';
import { latencyOf } from './figures.ts';

const sample = 5_000;

/** One line about the Statements that are measured with. */
export function describeData(): string {
  const lengths: number[] = [];
  const verbs = new Map<string, number>();
  for (const statement of generateStatements({ seed: 1, count: sample })) {
    lengths.push(Buffer.byteLength(JSON.stringify(statement)));
    const verb = statement.verb.id.split('/').at(-1) ?? '';
    verbs.set(verb, (verbs.get(verb) ?? 0) + 1);
  }
  const { p50, p95 } = latencyOf(lengths);
  const common = [...verbs]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([verb, count]) => `${verb} ${Math.round((count / sample) * 100)} %`);
  return `Statements: median ${p50} bytes, 95 % below ${p95}; ${common.join(', ')}, ${verbs.size} verbs in all.`;
}
