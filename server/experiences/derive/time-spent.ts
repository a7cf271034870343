import type { ExperienceKind } from '../../contract/experience.ts';
import { sessionOf } from './cmi5.ts';
import { durationSeconds } from './duration-seconds.ts';
import type { GroupEntry } from './group-entry.ts';
import { isOfH5p } from './h5p.ts';
import type { VerbClass } from './verb-class.ts';
import { segmentsOf, sumOf, videoLengthOf, videoSessionOf } from './video-time.ts';

/** Seconds that were spent, and when that was told. */
export type Spent = { readonly at: number; readonly seconds: number };

/**
 * The time spent in each attempt, piece by piece; nothing where nothing tells. Pauses between Statements are no time.
 *
 * A duration on the way of something (passed after 9 minutes, left after 10) holds all time since its session began,
 * so only the growth counts. One of a deed (read for 5 minutes) stands for itself.
 */
export function timeSpent(attempts: readonly (readonly GroupEntry[])[], kind: ExperienceKind | null): Spent[][] {
  const clocks = newClocks();
  return attempts.map((entries) => {
    if (kind === 'video' || kind === 'audio') {
      const watched = timeWatched(entries);
      if (watched.length > 0) return watched;
    }
    if (!entries.some(({ statement }) => isOfH5p(statement))) clocks.startAgain();
    const spent = longer(...timeTold(entries, clocks));
    return kind === 'video' ? cappedByLength(spent, entries) : spent;
  });
}

const sinceBegin: ReadonlySet<VerbClass> = new Set([
  'begin',
  'resume',
  'suspend',
  'end',
  'leave',
  'complete',
  'pass',
  'fail',
  'abandon',
  'score',
  'progress',
  'satisfy',
]);

function timeTold(entries: readonly GroupEntry[], clocks: ReturnType<typeof newClocks>): [Spent[], Spent[]] {
  const grown: Spent[] = [];
  const single: Spent[] = [];
  for (const { at, statement, verbClass } of entries) {
    if ((verbClass === 'begin' || verbClass === 'resume') && sessionOf(statement) === undefined) clocks.startAgain();
    const told = durationSeconds(statement.result?.duration);
    if (told === undefined || told === 0) continue;
    // H5P counts from when the content was opened, through all tries.
    const isClock = sinceBegin.has(verbClass) || (verbClass === 'answer' && isOfH5p(statement));
    const seconds = isClock ? clocks.advance(sessionOf(statement), told) : told;
    if (seconds > 0) (isClock ? grown : single).push({ at, seconds });
  }
  return [grown, single];
}

/** One clock for each session; where none is told, one that starts again with each begin. */
function newClocks() {
  const bySession = new Map<string, number>();
  let running = 0;
  return {
    startAgain() {
      running = 0;
    },
    /** The time that has passed since the clock was read last. */
    advance(session: string | undefined, told: number): number {
      if (session !== undefined) {
        const before = bySession.get(session) ?? 0;
        bySession.set(session, Math.max(before, told));
        return Math.max(0, told - before);
      }
      // A clock does not go back: one that shows much less was started again.
      const before = told < running / 2 ? 0 : running;
      running = Math.max(before, told);
      return running - before;
    },
  };
}

function longer(one: Spent[], other: Spent[]): Spent[] {
  return totalOf(other) > totalOf(one) ? other : one;
}

export function totalOf(spent: readonly Spent[]): number {
  return spent.reduce((sum, { seconds }) => sum + seconds, 0);
}

function timeWatched(entries: readonly GroupEntry[]): Spent[] {
  const sessions = new Map<string | undefined, GroupEntry[]>();
  for (const entry of entries) {
    const session = videoSessionOf(entry.statement);
    sessions.set(session, [...(sessions.get(session) ?? []), entry]);
  }
  return [...sessions.values()].flatMap((session) => {
    const seconds = sumOf(segmentsOf(session.map(({ statement }) => statement)));
    return seconds > 0 ? [{ at: session.at(-1)?.at ?? 0, seconds }] : [];
  });
}

/** A player that was left open has not been watched for longer than the video is. */
function cappedByLength(spent: Spent[], entries: readonly GroupEntry[]): Spent[] {
  const length = entries.map(({ statement }) => videoLengthOf(statement)).find((one) => one !== undefined) ?? Infinity;
  const total = totalOf(spent);
  if (total <= length) return spent;
  return spent.map(({ at, seconds }) => ({ at, seconds: (seconds * length) / total }));
}
