import { callApi } from '../../../lrs-client/call-api.ts';
import type { Outcome } from '../../../lrs-client/outcome.ts';
import { activitiesOf } from './activities-of.ts';
import type { NamedActivity } from './activities-of.ts';

/** So many Statements are looked at: an Activity that was met lately is among them. */
const LOOKED_AT = 20;

/** Activities in the latest Statements with these words, those named most often first. */
export async function findActivities(words: string, language: string): Promise<Outcome<readonly NamedActivity[]>> {
  const found = await callApi('GET /api/transcript', { query: { words, from: 0, count: LOOKED_AT, language } });
  if (!found.ok) return found;
  const details = await Promise.all(
    found.answer.rows.map(({ id }) => callApi('GET /api/statements/:id', { path: { id }, query: { language } })),
  );
  const byId = new Map<string, { readonly activity: NamedActivity; readonly count: number }>();
  for (const detail of details) {
    // One that was not to be had leaves the others.
    for (const activity of detail.ok ? activitiesOf(detail.answer) : []) {
      byId.set(activity.id, { activity, count: (byId.get(activity.id)?.count ?? 0) + 1 });
    }
  }
  const sorted = [...byId.values()].toSorted((one, other) => other.count - one.count);
  return { ok: true, answer: sorted.map(({ activity }) => activity) };
}
