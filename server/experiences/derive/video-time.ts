// The xAPI video profile: how much of a video was seen.
import type { Statement } from '../../contract/xapi/statement.ts';
import { lastWord } from './verb-class.ts';

const PREFIX = 'https://w3id.org/xapi/video/extensions/';

export type Segment = readonly [from: number, to: number];

export function videoSessionOf({ context }: Statement): string | undefined {
  const session = context?.extensions?.[`${PREFIX}session-id`];
  return typeof session === 'string' && session !== '' ? session : undefined;
}

/** In seconds; undefined where it is not known. Players that do not know it yet send 0. */
export function videoLengthOf({ context }: Statement): number | undefined {
  const length = context?.extensions?.[`${PREFIX}length`];
  return typeof length === 'number' && length > 0 && Number.isFinite(length) ? length : undefined;
}

/** How much of a video somebody has seen, 0…1, where the player tells. */
export function videoProgressOf({ result }: Statement): number | undefined {
  const progress = result?.extensions?.[`${PREFIX}progress`];
  return typeof progress === 'number' && progress > 0 && progress <= 1 ? progress : undefined;
}

/**
 * The pieces of a video that were played, in the order in which they were, for Statements of one session in time order.
 *
 * A player tells them itself, all so far each time; else they are what lies between "played" and what stopped it.
 */
export function segmentsOf(statements: readonly Statement[]): readonly Segment[] {
  const told = statements.map(toldSegments).filter((segments) => segments.length > 0);
  const longest = told.reduce((most, segments) => (sumOf(segments) >= sumOf(most) ? segments : most), []);
  if (longest.length > 0) return longest;
  const segments: Segment[] = [];
  let from: number | undefined;
  for (const statement of statements) {
    const verb = lastWord(statement.verb.id);
    if (verb === 'played') from = numberIn(statement, 'time');
    if (from === undefined || !stopping.has(verb)) continue;
    const to = numberIn(statement, 'time-from') ?? numberIn(statement, 'time');
    if (to !== undefined && to > from) segments.push([from, to]);
    // Who jumps while it plays goes on from there.
    from = numberIn(statement, 'time-to');
  }
  const length = statements.map(videoLengthOf).find((one) => one !== undefined) ?? Infinity;
  return segments.flatMap(([start, end]) => (start < length ? [[start, Math.min(end, length)]] : []) as Segment[]);
}

export function sumOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, [from, to]) => sum + to - from, 0);
}

function toldSegments({ result }: Statement): readonly Segment[] {
  const text = result?.extensions?.[`${PREFIX}played-segments`];
  if (typeof text !== 'string') return [];
  return text.split('[,]', 10_000).flatMap((piece) => {
    const [from, to] = piece.split('[.]').map(Number.parseFloat);
    return from !== undefined && to !== undefined && from >= 0 && to > from && Number.isFinite(to)
      ? [[from, to] as const]
      : [];
  });
}

const stopping = new Set(['paused', 'seeked', 'completed', 'terminated', 'ended', 'exited', 'stopped']);

function numberIn({ result }: Statement, extension: string): number | undefined {
  const value = result?.extensions?.[`${PREFIX}${extension}`];
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
}
