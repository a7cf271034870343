import type { ExperienceDetail } from '../contract/experience.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import { segmentsOf, videoLengthOf, videoSessionOf } from './derive/video-time.ts';

/** The newest Statements of a video that are looked at. */
const mostStatements = 2_000;

/** Which pieces of a video were seen, at one time or another; null where nothing tells. */
export function tellWatched(store: Store, experience: number): ExperienceDetail['watched'] {
  const sessions = new Map<string, Statement[]>();
  let length: number | null = null;
  for (const { json } of store.experienceDetails.own(experience, mostStatements).toReversed()) {
    const statement = JSON.parse(json) as Statement;
    const session = statement.context?.registration ?? videoSessionOf(statement) ?? '';
    sessions.set(session, [...(sessions.get(session) ?? []), statement]);
    length = videoLengthOf(statement) ?? length;
  }
  const segments = joined([...sessions.values()].flatMap(segmentsOf));
  return segments.length === 0 && length === null ? null : { length, segments };
}

type Segment = readonly [from: number, to: number];

/** In order, those that touch made one. */
function joined(segments: readonly Segment[]): Segment[] {
  const apart: Segment[] = [];
  for (const [from, to] of segments.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}
