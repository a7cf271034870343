import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { recordFilter } from '../../stores/record-filter.ts';

/** As many as the server gives at once. */
const AT_ONCE = 200;

/** The Activities of all experiences that match, newest first. */
export async function loadAllExperiences(filter: string): Promise<Outcome<readonly string[]>> {
  const activities = new Set<string>();
  let total = 1;
  for (let from = 0; from < total; from += AT_ONCE) {
    const query = { ...recordFilter(filter), from, count: AT_ONCE };
    const outcome = await callApi('GET /api/experiences', { query });
    if (!outcome.ok) return outcome;
    total = outcome.answer.total;
    for (const { activity } of outcome.answer.rows) activities.add(activity);
  }
  return { ok: true, answer: [...activities] };
}
