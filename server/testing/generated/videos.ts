// Videos, after the xAPI Video Profile 1.0.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Extensions } from '../../contract/xapi/extensions.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, createShelf, durationOf, sayAbout } from './life.ts';
import type { Life, Sitting } from './life.ts';
import { platforms } from './platforms.ts';
import type { Platform } from './platforms.ts';
import { aVerb } from './verbs.ts';
import type { VerbName } from './verbs.ts';
import { languages } from './words.ts';

type Video = {
  readonly platform: Platform;
  readonly activity: Activity;
  readonly course: Activity;
  readonly length: number;
};

const extension = 'https://w3id.org/xapi/video/extensions';

export function createVideos(): Sitting {
  const take = createShelf(aVideo);
  return (life) => watch(life, take(life));
}

function aVideo({ random }: Life): Video {
  const platform = random.pick(platforms);
  const words = random.pick(languages);
  const { subject, slug } = aTopic(words, random);
  const { language } = words;
  return {
    platform,
    length: random.integer(60, 2400),
    activity: {
      id: `${platform.home}/media/${random.uuid()}`,
      definition: {
        type: 'https://w3id.org/xapi/video/activity-type/video',
        name: { [language]: `${sayAbout(words.titles, subject, random)} – ${random.pick(words.pages)}` },
        ...(random.chance(0.4) ? { description: { [language]: sayAbout(words.descriptions, subject, random) } } : {}),
      },
    },
    course: { objectType: 'Activity', id: `${platform.home}/course/${slug}-${random.integer(100, 999)}` },
  };
}

/** From opening the player to closing it. */
function watch(life: Life, { platform, activity, course, length }: Video): Statement[] {
  const { random } = life;
  const session = { [`${extension}/session-id`]: random.uuid(), [`${extension}/length`]: length };
  const registration = random.uuid();
  const segments: string[] = [];
  let at = 0;
  let watched = 0;

  const moment = (name: VerbName, result: Result, settings: Extensions = {}, seconds = 1): Statement =>
    aMoment(life, [seconds, seconds + 1], {
      actor: platform.learner,
      verb: aVerb(name, random),
      object: activity,
      result,
      context: {
        registration,
        language: 'en-US',
        contextActivities: { parent: [course], category: [{ id: 'https://w3id.org/xapi/video' }] },
        extensions: { ...session, ...settings },
      },
    });
  const segment = (from: number, to: number) => {
    segments.push(`${from}[.]${to}`);
    watched = Math.min(length, watched + to - from);
  };
  const heard = (): Extensions => ({
    [`${extension}/time`]: at,
    [`${extension}/progress`]: Math.round((watched / length) * 1000) / 1000,
    [`${extension}/played-segments`]: segments.join('[,]'),
  });

  const sitting = [moment('initialized', {}, playerOf(life))];
  const stretches = random.integer(1, 4);
  for (let stretch = 1; stretch <= stretches && at < length; stretch += 1) {
    sitting.push(moment('played', { extensions: { [`${extension}/time`]: at } }, { [`${extension}/speed`]: '1x' }));
    const isLast = stretch === stretches && random.chance(0.6);
    const to = isLast ? length : Math.min(length, Math.round((at + random.decimal(5, length / 2)) * 100) / 100);
    segment(at, to);
    const seconds = to - at;
    at = to;
    sitting.push(moment('paused', { extensions: heard() }, {}, seconds));
    if (at < length && random.chance(0.4)) {
      const from = at;
      at = random.decimal(0, length);
      sitting.push(
        moment('seeked', { extensions: { [`${extension}/time-from`]: from, [`${extension}/time-to`]: at } }),
      );
    }
  }
  const duration = durationOf(watched);
  if (at >= length) {
    const threshold = { [`${extension}/completion-threshold`]: '0.95' };
    sitting.push(moment('completed', { completion: true, duration, extensions: heard() }, threshold));
  }
  sitting.push(moment('terminated', { extensions: heard() }));
  return sitting;
}

function playerOf({ random }: Life): Extensions {
  return {
    [`${extension}/completion-threshold`]: '0.95',
    [`${extension}/cc-subtitle-enabled`]: random.chance(0.3),
    [`${extension}/full-screen`]: random.chance(0.2),
    [`${extension}/quality`]: random.pick(['720x480', '1280x720', '1920x1080']),
    [`${extension}/screen-size`]: random.pick(['1440x900', '1920x1080', '390x844']),
    [`${extension}/video-playback-size`]: '975x548',
    [`${extension}/speed`]: random.pick(['1x', '1x', '1.25x', '1.5x']),
    [`${extension}/volume`]: random.decimal(0.2, 1),
    [`${extension}/user-agent`]:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  };
}
