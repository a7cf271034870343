// Videos and podcasts, by the video profile and by those who only say that they were played.
import { describe, expect, it } from 'vitest';
import type { Extensions } from '../../contract/xapi/extensions.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const day = '2025-06-01';
const arrived = arrivedAt.slice(0, 10);
const profile = (values: Readonly<Record<string, unknown>>): Extensions =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`https://w3id.org/xapi/video/extensions/${name}`, value]),
  );
const watching = 'https://w3id.org/xapi/video/verbs/';
const film = activityNamed(
  'https://video.example.org/9',
  'Glaciers',
  'https://w3id.org/xapi/video/activity-type/video',
);
const session = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  extensions: profile({ 'session-id': id, length: 200, 'completion-threshold': 0.9, ...more }),
});
const streams = 'http://activitystrea.ms/schema/1.0/';

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'one that was seen up to the threshold is completed, and what was seen twice counts twice',
    statements: [
      said('initialized', film, { ...session('a'), minute: 0 }),
      said(`${watching}played`, film, { ...session('a'), minute: 0, result: { extensions: profile({ time: 0 }) } }),
      said('completed', film, {
        ...session('a'),
        minute: 3,
        result: {
          completion: true,
          duration: 'PT3M5S',
          extensions: profile({ time: 185, progress: 0.92, 'played-segments': '0[.]185' }),
        },
      }),
      said('terminated', film, {
        ...session('a'),
        minute: 4,
        result: { extensions: profile({ time: 20, progress: 0.92, 'played-segments': '0[.]185[,]0[.]20' }) },
      }),
    ],
    shown: [`video "Glaciers": completed, 205 s, 1 attempt, ${day}`],
  },
  {
    what: 'one that was left in the middle says how far it came',
    statements: [
      said('initialized', film, { ...session('a'), minute: 0 }),
      said('terminated', film, {
        ...session('a'),
        minute: 1,
        result: { extensions: profile({ time: 60, progress: 0.3, 'played-segments': '0[.]60' }) },
      }),
    ],
    shown: [`video "Glaciers": in-progress 30 %, 60 s, 1 attempt, ${day}`],
  },
  {
    what: 'one that was begun again after it was completed is completed',
    statements: [
      said('completed', film, { ...session('a'), minute: 3, result: { completion: true } }),
      said(`${watching}played`, film, { ...session('b'), minute: 90, result: { extensions: profile({ time: 0 }) } }),
      said(`${watching}paused`, film, {
        ...session('b'),
        minute: 91,
        result: { extensions: profile({ time: 40, progress: 0.2, 'played-segments': '0[.]40' }) },
      }),
    ],
    shown: [`video "Glaciers": completed, 40 s, 2 attempts, ${day}`],
  },
  {
    what: 'one in a course is a part of it',
    statements: [1, 2].map((number) =>
      said(
        `${watching}played`,
        activityNamed(`https://v.example.org/${number}`, `Film ${number}`, film.definition?.type),
        {
          minute: number,
          parent: [activityNamed('https://c.example.org', 'Ice', 'course')],
          result: { extensions: profile({ time: 0 }) },
        },
      ),
    ),
    shown: [
      `course "Ice": in-progress, 1 attempt, ${day}`,
      `- video "Film 1": in-progress, 1 attempt, ${day}`,
      `- video "Film 2": in-progress, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'one on YouTube is a video, though only its address tells',
    statements: [
      said(
        'experienced',
        { id: 'https://www.youtube.com/watch?v=xh4kIiH3Sm8', definition: { name: { en: 'Taxes' } } },
        { minute: 0 },
      ),
    ],
    shown: [`video "Taxes": in-progress, 1 attempt, ${day}`],
  },
  {
    what: 'one that people played, liked and commented is begun',
    statements: [
      said(`${streams}play`, activityNamed('https://kaltura.example.org/0_ab', 'Lab tour', `${streams}video`), {
        minute: 0,
      }),
      said(`${streams}like`, activityNamed('https://kaltura.example.org/0_ab', 'Lab tour', `${streams}video`), {
        minute: 1,
      }),
      said('commented', activityNamed('https://kaltura.example.org/0_ab', 'Lab tour', `${streams}video`), {
        minute: 2,
      }),
    ],
    shown: [`video "Lab tour": in-progress, 1 attempt, ${day}`],
  },
  {
    what: 'one that people watched, each time for a while',
    statements: [0, 50].map((minute) =>
      said(
        `${streams}watch`,
        { id: 'https://vimeo.com/123456', definition: { name: { en: 'Knots' } } },
        { minute, result: { duration: 'PT5M' } },
      ),
    ),
    shown: [`video "Knots": ${streams}watch, 600 s, 2 attempts, ${day}`],
  },
  {
    what: 'a podcast that was listened to',
    statements: [
      said(
        `${streams}listen`,
        activityNamed('https://pod.example.org/7', 'Tides', 'http://id.tincanapi.com/activitytype/podcast'),
        {
          minute: 0,
          result: { duration: 'PT42M' },
        },
      ),
    ],
    shown: [`audio "Tides": ${streams}listen, 2520 s, 1 attempt, ${day}`],
  },
  {
    what: 'one of which a player tells only how much was seen is completed when that is all',
    statements: [
      said(`${streams}play`, film, { minute: 0 }),
      said('progressed', film, { minute: 3, result: { extensions: profile({ progress: 1 }) } }),
    ],
    shown: [`video "Glaciers": completed, 1 attempt, ${day}`],
  },
];

it.each(rows)('$what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});

describe('the video profile', () => {
  it('takes the time from the pieces that were played, each session once', () => {
    const paused = (id: string, minute: number, segments: string) =>
      said(`${watching}paused`, film, {
        minute,
        extensions: profile({ 'session-id': id, length: 300 }),
        result: { extensions: profile({ 'played-segments': segments, progress: 0.4 }) },
      });
    const statements = [
      paused('a', 1, '0[.]30'),
      paused('a', 2, '0[.]30[,]60[.]90'),
      paused('b', 90, '100[.]160.5'),
      said('completed', film, {
        minute: 92,
        extensions: profile({ 'session-id': 'b', length: 300 }),
        result: { completion: true, duration: 'PT2H', extensions: profile({ time: 300, progress: 1 }) },
      }),
    ];
    expect(tellStory(statements)).toEqual(['video "Glaciers": completed, 120.5 s, 2 attempts, 2025-06-01']);
  });

  it('takes the time between playing and stopping where no pieces are sent, and no pauses', () => {
    const at = (verb: string, minute: number, time: number) =>
      said(watching + verb, film, { minute, result: { extensions: profile({ time }) } });
    const statements = [at('played', 0, 0), at('paused', 1, 40), at('played', 500, 40), at('paused', 501, 65)];
    expect(tellStory(statements)).toEqual(['video "Glaciers": in-progress, 65 s, 1 attempt, 2025-06-01']);
  });

  it('knows what acrossX and people call watching', () => {
    const seen = said('https://w3id.org/xapi/acrossx/verbs/watched', { id: film.id }, { result: { duration: 'PT4M' } });
    expect(tellStory([seen])).toEqual([
      `video "video.example.org 9": https://w3id.org/xapi/acrossx/verbs/watched, 240 s, 1 attempt, ${arrived}`,
    ]);
  });
});
