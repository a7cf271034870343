// Two videos with the pieces of them that were seen (xAPI video profile).
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Verb } from '../../contract/xapi/verb.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity } from './told-statement.ts';

const profile = 'https://w3id.org/xapi/video';
const inContext = (name: string) => `${profile}/extensions/${name}`;

type Video = {
  readonly name: string;
  readonly video: Activity;
  /** In seconds. */
  readonly length: number;
  /** Seen one after the other: from and to in seconds. */
  readonly seen: readonly (readonly [number, number])[];
  readonly isWhole: boolean;
  readonly at: number;
};

export function tellVideos(telling: Telling): void {
  watch(telling, {
    name: 'tides',
    video: aVideo('moon-and-tides', 'How the Moon makes the tides', 'Cómo la Luna hace las mareas'),
    length: 724,
    seen: [
      [0, 310],
      [290, 724],
    ],
    isWhole: true,
    at: telling.at(58, 21, 10),
  });
  watch(telling, {
    name: 'light',
    video: aVideo('soft-light', 'Photographing people in soft light', 'Retratos con luz suave'),
    length: 1260,
    seen: [
      [0, 402],
      [540, 690],
    ],
    isWhole: false,
    at: telling.at(3, 20, 40),
  });
}

function aVideo(id: string, en: string, es: string): Activity {
  return anActivity(`https://videos.example/watch/${id}`, `${profile}/activity-type/video`, en, es);
}

function watch(telling: Telling, { name, video, length, seen, isWhole, at }: Video): void {
  const sessionId = telling.uuid(`video ${name}`);
  const registration = telling.uuid(`video registration ${name}`);
  const done: string[] = [];
  let watched = 0;

  const say = (verb: Verb, result: Readonly<Record<string, unknown>>, duration?: number) => {
    telling.tell(at + watched * 1000, {
      verb,
      object: video,
      result: {
        ...(duration !== undefined && { duration: `PT${duration}S` }),
        ...(verb === verbs.completed && { completion: true }),
        extensions: result,
      },
      context: {
        registration,
        contextActivities: { category: [{ id: profile }] },
        extensions: { [inContext('session-id')]: sessionId, [inContext('length')]: length },
      },
    });
  };

  say(verbs.initialized, {});
  for (const [from, to] of seen) {
    say(verbs.played, { [inContext('time')]: from });
    watched += to - from;
    done.push(`${from}[.]${to}`);
    say(verbs.paused, {
      [inContext('time')]: to,
      [inContext('played-segments')]: done.join('[,]'),
      [inContext('progress')]: progressOf(seen.slice(0, done.length), length),
    });
  }
  const last = {
    [inContext('time')]: seen.at(-1)?.[1] ?? 0,
    [inContext('played-segments')]: done.join('[,]'),
    [inContext('progress')]: progressOf(seen, length),
  };
  if (isWhole) say(verbs.completed, last, watched);
  say(verbs.terminated, last, watched);
}

/** How much was seen, what was seen twice counting once; the pieces come in order. */
function progressOf(pieces: readonly (readonly [number, number])[], length: number): number {
  let reached = 0;
  let covered = 0;
  for (const [from, to] of pieces) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.round((covered / length) * 1000) / 1000;
}
