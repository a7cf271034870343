// What the learner notes down: read, attended, practised, planned.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, createShelf, durationOf, mentoredBy, sayAbout } from './life.ts';
import type { Life, Sitting, Topic } from './life.ts';
import { aStudyGroup, instructors, learner, people } from './people.ts';
import { aVerb } from './verbs.ts';
import { languages } from './words.ts';

type Thing = { readonly topic: Topic; readonly activity: Activity };

export function createNotes(): Sitting {
  const takeBook = createShelf((life) =>
    aThing(life, 'book', (random) => `urn:isbn:97800000${random.integer(10_000, 99_999)}`),
  );
  const takeMeeting = createShelf((life) =>
    aThing(life, 'meeting', (random) => `https://meetings.example.org/occurrences/${random.integer(1, 999_999)}`),
  );
  const takeSkill = createShelf((life) => aThing(life, 'skill', (random) => `urn:uuid:${random.uuid()}`));
  return (life) => {
    const kind = life.random.integer(1, 20);
    if (kind <= 7) return [read(life, takeBook(life))];
    if (kind <= 11) return [attended(life, takeMeeting(life))];
    if (kind <= 18) return [practised(life, takeSkill(life))];
    return [planned(life, takeBook(life))];
  };
}

function aThing({ random }: Life, kind: string, makeId: (random: Life['random']) => string): Thing {
  const topic = aTopic(random.pick(languages), random);
  const { words, subject } = topic;
  return {
    topic,
    activity: {
      objectType: 'Activity',
      id: makeId(random),
      definition: {
        type: `http://id.tincanapi.com/activitytype/${kind}`,
        name: { [words.language]: sayAbout(words.titles, subject, random) },
        description: { [words.language]: sayAbout(words.descriptions, subject, random) },
      },
    },
  };
}

/** In the learner's own time zone. */
function noted(life: Life, parts: Omit<Statement, 'id' | 'timestamp'>): Statement {
  const moment = aMoment(life, [60, 600], parts);
  const local = new Date(Date.parse(moment.timestamp ?? '') + 7_200_000).toISOString();
  return { ...moment, timestamp: local.replace('Z', '+02:00') };
}

function reflection({ random }: Life, { words, subject }: Topic): string {
  return Array.from({ length: random.integer(1, 4) }, () => sayAbout(words.reflections, subject, random)).join(' ');
}

function read(life: Life, { topic, activity }: Thing): Statement {
  const { random } = life;
  return noted(life, {
    actor: random.chance(0.7) ? learner.byMail : learner.byOpenId,
    verb: aVerb('read', random),
    object: activity,
    result: {
      response: reflection(life, topic),
      duration: durationOf(random.integer(300, 7200)),
      extensions: {
        'https://w3id.example.org/xapi/extensions/pages': [random.integer(1, 80), random.integer(81, 300)],
      },
    },
    context: {
      language: topic.words.language,
      ...(random.chance(0.2) ? { contextActivities: { other: [{ id: 'https://library.example.net/club/1' }] } } : {}),
    },
  });
}

function attended(life: Life, { topic, activity }: Thing): Statement {
  const { random } = life;
  const instructor = random.pick(instructors);
  return noted(life, {
    actor: random.chance(0.4) ? aStudyGroup(random, learner.byMail) : learner.byMail,
    verb: aVerb('attended', random),
    object: activity,
    result: { duration: durationOf(random.integer(30, 240) * 60), response: reflection(life, topic) },
    context: {
      instructor: random.chance(0.8) ? instructor : { objectType: 'Group', member: random.some(people, 2) },
      language: topic.words.language,
      platform: 'In a room',
      ...mentoredBy(life, instructor),
    },
    ...(random.chance(0.3) ? { attachments: [aCertificate(life)] } : {}),
  });
}

function aCertificate({ random }: Life) {
  const digits = () => random.uuid().replaceAll('-', '');
  return {
    usageType: 'https://w3id.org/xapi/usage/certificate',
    display: { en: 'Confirmation of attendance', es: 'Certificado de asistencia' },
    contentType: 'application/pdf',
    length: random.integer(20_000, 900_000),
    sha2: digits() + digits(),
    fileUrl: `https://meetings.example.org/confirmations/${random.uuid()}.pdf`,
  };
}

function practised(life: Life, { topic, activity }: Thing): Statement {
  const { random } = life;
  const minutes = random.integer(5, 90);
  return noted(life, {
    actor: random.chance(0.9) ? learner.byMail : learner.byMailSum,
    verb: aVerb('practised', random),
    object: activity,
    result: {
      duration: durationOf(minutes * 60),
      ...(random.chance(0.8) ? { response: reflection(life, topic) } : {}),
      ...(random.chance(0.3) ? { score: { raw: random.integer(1, 10), min: 1, max: 10 } } : {}),
    },
  });
}

/** Data 2.4.4.3: a Statement about something that has not happened yet. */
function planned(life: Life, { topic, activity }: Thing): Statement {
  const { random } = life;
  return noted(life, {
    actor: learner.byMail,
    verb: aVerb('planned', random),
    object: {
      objectType: 'SubStatement',
      actor: learner.byMail,
      verb: aVerb('read', random),
      object: activity,
      context: { language: topic.words.language },
    },
    result: { response: reflection(life, topic) },
  });
}
