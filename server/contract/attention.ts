// What of the sharing needs the learner: one notice for each destination and source, however many Statements it is about.
import type { Destination } from './sharing/destination.ts';
import type { RemoteTrouble } from './sharing/remote.ts';
import type { Source } from './sharing/source.ts';

export type Attention = {
  readonly destinations: readonly DestinationNotice[];
  readonly sources: readonly SourceNotice[];
};

export type DestinationNotice = {
  readonly destination: Destination;
  /** Why nothing can be sent, when it will not pass by itself. */
  readonly trouble: RemoteTrouble | null;
  /** How many Statements wait for the learner's word. */
  readonly refused: number;
};

export type SourceNotice = { readonly source: Source; readonly trouble: RemoteTrouble };

/** Trouble that has lasted this long (milliseconds) is told, though Cairn goes on trying by itself. */
const LASTING = 3_600_000;

/** What needs the learner at the moment `now`. Who is paused or stopped troubles nobody. */
export function findAttention(
  destinations: readonly Destination[],
  sources: readonly Source[],
  now: number,
): Attention {
  return {
    destinations: destinations
      .filter(({ stoppedAt }) => stoppedAt === null)
      .map((destination) => ({
        destination,
        trouble: destination.pausedAt === null ? lasting(destination.trouble, now) : null,
        refused: destination.refused,
      }))
      .filter(({ trouble, refused }) => trouble !== null || refused > 0),
    sources: sources.flatMap((source) => {
      const trouble = source.state === 'paused' ? null : lasting(source.trouble, now);
      return trouble === null ? [] : [{ source, trouble }];
    }),
  };
}

function lasting(trouble: RemoteTrouble | null, now: number): RemoteTrouble | null {
  if (trouble === null) return null;
  const waitsForLearner = trouble.nextAttemptAt === null;
  return waitsForLearner || now - Date.parse(trouble.since) >= LASTING ? trouble : null;
}

/** How many notices that makes. */
export function countAttention({ destinations, sources }: Attention): number {
  return destinations.length + sources.length;
}
