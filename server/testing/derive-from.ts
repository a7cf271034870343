// What is derived of Statements, as it would be after an LRS received them in this order.
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import { mergeDefinitions } from '../contract/xapi/merge-definitions.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import { deriveAll } from '../experiences/derive/derive-all.ts';
import type { DerivedExperience } from '../experiences/derive/derive-all.ts';
import { definitionsIn } from '../lrs/learn-from.ts';
import { sharedData } from './shared-data.ts';

/** When Statements arrive that have no time of their own. */
export const arrivedAt = '2026-11-22T10:00:00.000Z';

export function dayInUtc(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function deriveFrom(
  statements: readonly Statement[],
  languages: readonly string[] = ['en'],
): Map<string, DerivedExperience> {
  const definitions = new Map<string, string>();
  for (const statement of statements) {
    for (const { activity, definition } of definitionsIn(statement, JSON.stringify(statement))) {
      definitions.set(activity, mergeDefinitions(definitions.get(activity), definition));
    }
  }
  const counted = statements.map((statement, index) => {
    const { timestamp = arrivedAt } = statement;
    const received = { stored: arrivedAt, ...statement, timestamp };
    return { sequence: index + 1, statement: received, at: parseTimestamp(timestamp) ?? 0 };
  });
  const definitionOf = (activity: string) =>
    (JSON.parse(definitions.get(activity) ?? 'null') as ActivityDefinition | undefined) ?? undefined;
  return deriveAll(counted, definitionOf, dayInUtc, languages);
}

/** The Statements of files of the shared data, whatever form they are in. */
export function statementsIn(...files: readonly string[]): Statement[] {
  return files.flatMap((file) => {
    const text = sharedData(`statements/${file}`);
    if (file.endsWith('.part')) return JSON.parse(text.split(/\r?\n\r?\n/)[1]?.split(/\r?\n--/)[0] ?? '') as Statement;
    if (file.endsWith('.ndjson'))
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Statement);
    return JSON.parse(text) as Statement | Statement[];
  });
}
