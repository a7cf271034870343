import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { nodeAt, readJson, textAt } from '../../../components/json/read-json.ts';

export type NamedActivity = { readonly id: string; readonly name: string };

/** The Activities that the sentence about a Statement names: what it is about, and the course around it. */
export function activitiesOf({ summary, json }: Pick<StatementDetail, 'summary' | 'json'>): readonly NamedActivity[] {
  const tree = readJson(json);
  const around = nodeAt(tree, 'context', 'contextActivities');
  const named = [
    [
      summary.object.kind === 'activity' ? summary.object.name : undefined,
      summary.object.kind === 'activity' ? textAt(tree, 'object', 'id') : undefined,
    ],
    [summary.within, textAt(around, 'parent', 'id') ?? textAt(around, 'grouping', 'id')],
  ];
  return named.flatMap(([name, id]) => (name === undefined || id === undefined ? [] : [{ id, name }]));
}
