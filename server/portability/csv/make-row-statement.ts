import type { CsvMapping } from '../../contract/csv-mapping.ts';
import type { RowDeed } from '../../contract/csv/understand-row.ts';
import { kindOfDeed } from '../../contract/check-by-hand.ts';
import { deedOf } from '../../contract/deed-verbs.ts';
import { writeDuration } from '../../contract/whole-seconds.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { ownActivity } from '../../lrs/own-activities.ts';

/** Cells of the row that are kept as they are, by the names of their columns. */
export const ROW_CELLS = 'http://localhost/cairn/extensions/table-row';

/** A table does not say in which language it is. */
const UNKNOWN_LANGUAGE = 'und';

/**
 * The Statement of a row. What has the same title as something added by hand is the same experience. Its kind is that of all rows, so that what was begun, failed and passed is one experience.
 *
 * Neither the file nor the mapping is named in it: the same row of another file is the same Statement. Where it comes
 * from is told by the credential that recorded it.
 */
export function makeRowStatement(id: string, deed: RowDeed, mapping: CsvMapping, actor: Agent): Statement {
  const result = resultOf(deed);
  return {
    id,
    actor,
    verb: deed.verb,
    object: activityOf(deed, mapping),
    ...(Object.keys(result).length > 0 && { result }),
    timestamp: deed.at,
    version: '1.0.3',
  };
}

function activityOf(deed: RowDeed, mapping: CsvMapping): Activity {
  const kind = kindOfDeed[deedOf(mapping.verb) ?? 'completed'];
  const own = ownActivity(kind, deed.title.replace(/\s+/gu, ' '), UNKNOWN_LANGUAGE);
  return {
    ...own,
    ...(deed.activity !== null && { id: deed.activity }),
    definition: {
      ...own.definition,
      ...(deed.description !== '' && { description: { [UNKNOWN_LANGUAGE]: deed.description } }),
    },
  };
}

function resultOf({ score, success, completion, comment, seconds, kept }: RowDeed): Result {
  return {
    ...(score !== null && { score }),
    ...(success !== null && { success }),
    ...(completion !== null && { completion }),
    ...(comment !== '' && { response: comment }),
    ...(seconds !== null && { duration: writeDuration(seconds) }),
    ...(kept.length > 0 && { extensions: { [ROW_CELLS]: Object.fromEntries(kept) } }),
  };
}
