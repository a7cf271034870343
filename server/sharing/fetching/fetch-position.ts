// How far the Statements of one identity were fetched, so that nothing is lost however a fetch ends.
import { isoTime, microsecondsOf } from '../../lrs/clock.ts';
import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import type { FetchPosition } from '../../store/source-store.ts';

/**
 * A source is asked again from so many milliseconds before the position: `since` leaves out what has exactly its
 * `stored`, and other LRSs keep time in other precision.
 */
const overlap = 5_000;
/** Ids that are remembered because they may come again. */
const mostCounted = 500;

type Moment = { readonly text: string; readonly time: number };

export type FetchTrack = ReturnType<typeof createFetchTrack>;

/**
 * Follows the `stored` of the Statements of one fetch, from a position on. `since`: nothing that was stored by then is
 * wanted at all.
 *
 * As long as they come oldest first, everything before the newest one so far is complete. From an LRS that does not
 * keep that order, nothing is complete before the end.
 */
export function createFetchTrack(start: FetchPosition | undefined, since: string | null) {
  const begin = start && momentOf(start.stored);
  const wanted = since === null ? undefined : momentOf(since);
  const asked = Math.max(begin === undefined ? -Infinity : begin.time - overlap * 1000, wanted?.time ?? -Infinity);
  const counted = new Map<string, number>((start?.counted ?? []).map((id) => [id, begin?.time ?? 0]));
  let isInOrder = true;
  let newest: Moment | undefined;
  /** The last one before the newest. */
  let complete: Moment | undefined;
  /** Nothing behind this is complete as long as something is held back. */
  let held: { readonly at: Moment | undefined } | undefined;
  let through: Moment | undefined;

  function reached(isAtEnd: boolean): Moment | undefined {
    const ahead = isAtEnd ? newest : isInOrder ? (held ? held.at : complete) : undefined;
    const known = ahead && through && through.time < ahead.time ? through : ahead;
    return known && (begin === undefined || known.time > begin.time) ? known : begin;
  }

  return {
    /** The `since` to ask with; undefined asks for all. */
    since: asked === -Infinity ? undefined : isoTime(Math.floor(asked / 1000)),

    /** What the source says in X-Experience-API-Consistent-Through: what comes behind it may not be all. */
    limit(consistentThrough: string | null): void {
      through ??= consistentThrough === null ? undefined : momentOf(consistentThrough);
    },

    isWanted(stored: string): boolean {
      return wanted === undefined || (momentOf(stored)?.time ?? Infinity) > wanted.time;
    },

    see(stored: string): void {
      const moment = momentOf(stored);
      if (moment === undefined) return;
      if (newest === undefined || moment.time > newest.time) {
        complete = newest;
        newest = moment;
      } else if (moment.time < newest.time) {
        isInOrder = false;
      }
    },

    /** What comes from now on is not kept at once. */
    hold(): void {
      held ??= { at: complete };
    },

    /** All that was held back is kept. */
    release(): void {
      held = undefined;
    },

    /** Whether a Statement that is not kept has been counted before. */
    isCounted(id: string, stored: string): boolean {
      return counted.has(id || stored) || (begin !== undefined && (momentOf(stored)?.time ?? Infinity) <= asked);
    },

    count(id: string, stored: string): void {
      counted.set(id || stored, momentOf(stored)?.time ?? Infinity);
    },

    /** The position once what was seen so far is kept; `isAtEnd`: and nothing comes behind it. */
    position(isAtEnd: boolean): FetchPosition | undefined {
      const at = reached(isAtEnd);
      if (at === undefined) return undefined;
      const again = [...counted].filter(([, time]) => time > at.time - overlap * 1000).map(([id]) => id);
      return { stored: at.text, counted: again.slice(-mostCounted) };
    },
  };
}

/** In microseconds since 1970. */
function momentOf(text: string): Moment | undefined {
  const milliseconds = parseTimestamp(text);
  return milliseconds === undefined ? undefined : { text, time: microsecondsOf(text, milliseconds) };
}
