// Of the kinds that real sources send, what no collected file holds.
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { arrivedAt, deriveFrom } from '../../testing/derive-from.ts';
import { sayExperience } from '../../testing/say-experience.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory as story } from '../../testing/tell-story.ts';

const arrived = arrivedAt.slice(0, 10);

const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const satisfied = 'https://w3id.org/xapi/adl/verbs/satisfied';
const waived = 'https://w3id.org/xapi/adl/verbs/waived';

function unit(verb: string, number: number, around: Parameters<typeof said>[2]): Statement {
  const object = activityNamed(`https://lms.example.org/launch/${number}/${around?.registration}`, `Unit ${number}`);
  const extensions = { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `s${around?.minute ?? 0}` };
  const grouping = [{ id: `https://publisher.example.org/units/${number}` }];
  return said(verb, object, { category: [cmi5], extensions, grouping, ...around });
}

function course(verb: string, around: Parameters<typeof said>[2]): Statement {
  const object = activityNamed(
    `https://lms.example.org/courses/${around?.registration}`,
    'Safe at work',
    'https://w3id.org/xapi/cmi5/activitytype/course',
  );
  return said(verb, object, {
    category: [cmi5],
    grouping: [{ id: 'https://publisher.example.org/course' }],
    ...around,
  });
}

describe('cmi5', () => {
  it('makes one course of two units, each launched by another id', () => {
    const first = { registration: 1, extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'a' } };
    const second = { registration: 1, extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'b' } };
    const statements = [
      unit('launched', 1, { ...first, minute: 0 }),
      unit('completed', 1, { ...first, minute: 5, result: { completion: true, duration: 'PT5M' } }),
      unit('terminated', 1, { ...first, minute: 6, result: { duration: 'PT6M' } }),
      unit('passed', 2, { ...second, minute: 20, result: { score: { scaled: 0.9 }, success: true, duration: 'PT9M' } }),
      unit('terminated', 2, { ...second, minute: 21, result: { duration: 'PT10M' } }),
      course(satisfied, { registration: 1, minute: 22 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": completed and passed satisfied, 90 %, 960 s, 1 attempt, 2025-06-01',
      '- lesson "Unit 1": completed, 360 s, 1 attempt, 2025-06-01',
      '- lesson "Unit 2": passed, 90 %, 600 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('counts each registration as an attempt, also those that led to nothing', () => {
    const statements = [
      unit('initialized', 1, { registration: 1, minute: 0 }),
      unit('https://w3id.org/xapi/adl/verbs/abandoned', 1, {
        registration: 1,
        minute: 0,
        result: { duration: 'PT1M' },
      }),
      unit('initialized', 1, { registration: 2, minute: 60 }),
      unit('failed', 1, { registration: 2, minute: 62, result: { success: false, score: { scaled: 0.2 } } }),
      unit('initialized', 1, { registration: 3, minute: 90 }),
      unit('passed', 1, { registration: 3, minute: 95, result: { success: true, score: { scaled: 0.8 } } }),
      course(satisfied, { registration: 3, minute: 96 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": passed satisfied, 80 %, 60 s, 3 attempts, 2025-06-01',
      '- lesson "Unit 1": passed, 80 %, 60 s, 3 attempts, 2025-06-01',
    ]);
  });

  it('tells that somebody was excused', () => {
    const statements = [
      unit(waived, 1, { registration: 1, minute: 0, result: { completion: true, success: true } }),
      course(satisfied, { registration: 1, minute: 1 }),
    ];
    expect(story(statements)).toEqual([
      'course "Safe at work": waived satisfied, 1 attempt, 2025-06-01',
      '- lesson "Unit 1": waived, 1 attempt, 2025-06-01',
    ]);
  });

  it('tells by its slides how far an unfinished unit has come', () => {
    const slide = (number: number, percent: number): Statement => {
      const object = activityNamed(`https://lms.example.org/au/slide/${number}`, `Slide ${number}`);
      const progress = { 'https://w3id.org/xapi/cmi5/result/extensions/progress': percent };
      const around = unit('experienced', 1, { registration: 1, minute: number }).context;
      const { category: _, ...contextActivities } = around?.contextActivities ?? {};
      const context = { ...around, contextActivities };
      return { ...said('experienced', object, { minute: number, result: { extensions: progress } }), context };
    };
    const statements = [unit('initialized', 1, { registration: 1, minute: 0 }), slide(1, 25), slide(2, 50)];
    expect(story(statements)[0]).toBe('course "Unit 1": in-progress 50 %, 1 attempt, 2025-06-01');
  });

  it('finds what lies in a unit by the id of its launch', () => {
    const launched = unit('passed', 1, { registration: 1, minute: 9, result: { success: true, duration: 'PT9M' } });
    const slide = activityNamed('https://lms.example.org/launch/1/1/intro', 'Intro', 'module');
    const parent = [{ id: 'https://lms.example.org/launch/1/1' }];
    const { category: _, ...around } = launched.context?.contextActivities ?? {};
    const context = { ...launched.context, contextActivities: { ...around, parent } };
    const seen = { ...said('experienced', slide, { minute: 1 }), context };
    for (const statements of [
      [launched, seen],
      [seen, launched],
    ]) {
      const rows = [...deriveFrom(statements).values()].filter(({ isShown, holder }) => isShown && holder === null);
      expect(rows.map(sayExperience)).toEqual(['course "Unit 1": passed, 540 s, 1 attempt, 2025-06-01']);
    }
  });

  it('is one course of many attempts when the learner was enrolled again and again', () => {
    const statements = [1, 2, 3].flatMap((registration) => [
      unit('completed', 1, { registration, minute: registration * 100, result: { duration: 'PT2M' } }),
      course(satisfied, { registration, minute: registration * 100 + 1 }),
    ]);
    expect(story(statements)[0]).toBe('course "Safe at work": completed satisfied, 360 s, 3 attempts, 2025-06-01');
  });
});

const h5p = (library: string) => [`http://h5p.org/libraries/H5P.${library}`];
const presentation = activityNamed('https://learn.example.com/h5p/7', 'The water cycle');

describe('H5P', () => {
  it('has a course presentation with its questions', () => {
    const question = {
      id: `${presentation.id}?subContentId=5c1f7c54-9a8e-4d0f-8a30-2f6d1b0e1001`,
      definition: {
        description: { 'en-US': '<p>What falls from a cloud?</p>\n' },
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
      },
    } as const;
    const statements = [
      said('attempted', presentation, { category: h5p('CoursePresentation-1.25') }),
      said('progressed', presentation, { category: h5p('CoursePresentation-1.25') }),
      said('answered', question, {
        category: h5p('MultiChoice-1.16'),
        parent: [{ id: presentation.id }],
        result: { success: true, score: { raw: 1, max: 1, min: 0, scaled: 1 }, duration: 'PT9S' },
      }),
      said('completed', presentation, {
        category: h5p('CoursePresentation-1.25'),
        result: { completion: true, score: { raw: 1, max: 2, min: 0, scaled: 0.5 }, duration: 'PT1M5S' },
      }),
    ];
    expect(story(statements)).toEqual([
      `lesson "The water cycle": completed, 1 of 2 = 50 %, 65 s, 1 attempt, ${arrived}`,
      `- question "What falls from a cloud?": answered right, 1 of 1 = 100 %, 9 s, 1 attempt, ${arrived}`,
    ]);
  });

  it('has an interactive video as a video, whatever is asked in it', () => {
    const statements = [
      said('attempted', presentation, { category: h5p('InteractiveVideo-1.22'), minute: 0 }),
      said('interacted', presentation, { category: h5p('InteractiveVideo-1.22'), minute: 1 }),
      said('completed', presentation, {
        category: h5p('InteractiveVideo-1.22'),
        minute: 4,
        result: { completion: true, success: true, score: { raw: 3, max: 3, min: 0, scaled: 1 }, duration: 'PT4M' },
      }),
    ];
    expect(story(statements)).toEqual([
      'video "The water cycle": completed and passed, 3 of 3 = 100 %, 240 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('counts a set of questions that was done again as another attempt', () => {
    const completed = (raw: number, duration: string) =>
      said('completed', presentation, {
        category: h5p('QuestionSet-1.20'),
        result: { completion: true, score: { raw, max: 4, min: 0, scaled: raw / 4 }, duration },
      });
    expect(story([completed(1, 'PT20S'), completed(4, 'PT50S')])).toEqual([
      `quiz "The water cycle": completed, 4 of 4 = 100 %, 50 s, 2 attempts, ${arrived}`,
    ]);
  });
});

const site = activityNamed('https://moodle.example.org', 'Moodle', 'http://id.tincanapi.com/activitytype/lms');
const moodleCourse = activityNamed(
  'https://moodle.example.org/course/view.php?id=3',
  'Historia',
  'http://id.tincanapi.com/activitytype/lms/course',
);
const moodle = { grouping: [site, moodleCourse] };

describe('Moodle', () => {
  it('counts the attempts at a quiz without grades', () => {
    const quiz = activityNamed('https://moodle.example.org/mod/quiz/view.php?id=5', 'Repaso', 'assessment');
    const attempt = (number: number) =>
      activityNamed(`https://moodle.example.org/mod/quiz/attempt.php?attempt=${number}`, 'Attempt', 'attempt');
    const around = { grouping: [site, moodleCourse, quiz] };
    const statements = [
      said('http://id.tincanapi.com/verb/viewed', quiz, { ...moodle, minute: 0 }),
      said('http://activitystrea.ms/start', attempt(1), { ...around, minute: 1 }),
      said('completed', attempt(1), { ...around, minute: 9, result: { completion: true, duration: 'PT8M' } }),
      said('http://activitystrea.ms/start', attempt(2), { ...around, minute: 20 }),
    ];
    expect(story(statements)).toEqual(['quiz "Repaso": completed, 480 s, 2 attempts, 2025-06-01']);
  });

  it('shows a course once two things of it are known', () => {
    const assignment = activityNamed('https://moodle.example.org/mod/assign/view.php?id=6', 'Ensayo', 'assessment');
    const page = activityNamed('https://moodle.example.org/mod/page/view.php?id=7', 'Roma');
    const statements = [
      said('http://activitystrea.ms/submit', assignment, { ...moodle, minute: 0 }),
      said('scored', assignment, {
        ...moodle,
        minute: 300,
        result: { success: true, score: { raw: 7, min: 0, max: 10 } },
      }),
      said('http://id.tincanapi.com/verb/viewed', page, { ...moodle, minute: 400 }),
    ];
    expect(story(statements)).toEqual([
      'course "Historia": in-progress, 7 of 10 = 70 %, 1 attempt, 2025-06-01',
      '- assignment "Ensayo": passed, 7 of 10 = 70 %, 1 attempt, 2025-06-01',
      '- page "Roma": http://id.tincanapi.com/verb/viewed, 1 attempt, 2025-06-01',
    ]);
  });

  it('tells nothing of logging in and of the site itself', () => {
    const statements = [
      said('https://brindlewaye.com/xAPITerms/verbs/loggedin', site),
      said('http://id.tincanapi.com/verb/viewed', site),
    ];
    expect(story(statements)).toEqual([]);
  });
});

describe('a course that nobody reports as a whole', () => {
  const test = (number: number) =>
    activityNamed(`https://lms.example.org/test/${number}`, `Test ${number}`, 'assessment');
  const of = (id: string, name: string, type = 'course') => ({ grouping: [activityNamed(id, name, type)] });
  const result = (scaled: number) => ({ success: scaled >= 0.5, score: { scaled } });

  it('is passed by passing its tests, with their mean', () => {
    const around = of('https://lms.example.org/course/1', 'Spanish A1');
    const statements = [
      said('passed', test(1), { ...around, minute: 0, result: { ...result(0.7), duration: 'PT5M' } }),
      said('passed', test(2), { ...around, minute: 10, result: { ...result(0.5), duration: 'PT6M' } }),
    ];
    expect(story(statements)[0]).toBe('course "Spanish A1": passed, 60 %, 660 s, 1 attempt, 2025-06-01');
  });

  it('is in progress while one of its tests is open', () => {
    const around = of('https://lms.example.org/course/1', 'Spanish A1');
    const statements = [
      said('passed', test(1), { ...around, minute: 0, result: result(0.7) }),
      said('attempted', test(2), { ...around, minute: 10 }),
    ];
    expect(story(statements)[0]).toBe('course "Spanish A1": in-progress, 70 %, 1 attempt, 2025-06-01');
  });

  it('is not shown with one part only: that tells where it lies', () => {
    const all = deriveFrom([said('passed', test(1), of('https://lms.example.org/course/1', 'Spanish A1'))]);
    expect(all.get('https://lms.example.org/course/1')).toMatchObject({ isShown: false, title: 'Spanish A1' });
    expect(all.get(test(1).id)).toMatchObject({ holder: null, parent: 'https://lms.example.org/course/1' });
  });

  it('makes a programme of all its courses', () => {
    const around = of('https://lms.example.org/programme/languages', 'Languages', 'http://example.org/types/programme');
    const one = (number: number) => activityNamed(`https://lms.example.org/course/${number}`, `A${number}`, 'course');
    const statements = [1, 2].map((number) =>
      said('passed', one(number), { ...around, minute: number, result: { ...result(0.8), duration: 'PT1H' } }),
    );
    expect(story(statements)).toEqual([
      'programme "Languages": passed, 80 %, 7200 s, 1 attempt, 2025-06-01',
      '- course "A1": passed, 80 %, 3600 s, 1 attempt, 2025-06-01',
      '- course "A2": passed, 80 %, 3600 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('lies in the narrowest of what a grouping lists, and that in the wider', () => {
    const programme = activityNamed('https://lms.example.org/p', 'Languages', 'http://example.org/types/programme');
    const whole = activityNamed('https://lms.example.org/c', 'Spanish A1', 'course');
    const all = deriveFrom([said('passed', test(1), { grouping: [programme, site, whole] })]);
    expect(all.get(test(1).id)?.parent).toBe(whole.id);
    expect(all.get(whole.id)?.parent).toBe(programme.id);
  });
});

const watching = 'https://w3id.org/xapi/video/verbs/';
const inVideo = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`https://w3id.org/xapi/video/extensions/${name}`, value]),
  );
const film = activityNamed(
  'https://video.example.org/7',
  'Volcanoes',
  'https://w3id.org/xapi/video/activity-type/video',
);

describe('the video profile', () => {
  it('takes the time from the pieces that were played, each session once', () => {
    const paused = (session: string, minute: number, segments: string) =>
      said(`${watching}paused`, film, {
        minute,
        extensions: inVideo({ 'session-id': session, length: 300 }),
        result: { extensions: inVideo({ 'played-segments': segments, progress: 0.4 }) },
      });
    const statements = [
      paused('a', 1, '0[.]30'),
      paused('a', 2, '0[.]30[,]60[.]90'),
      paused('b', 90, '100[.]160.5'),
      said('completed', film, {
        minute: 92,
        extensions: inVideo({ 'session-id': 'b', length: 300 }),
        result: { completion: true, duration: 'PT2H', extensions: inVideo({ time: 300, progress: 1 }) },
      }),
    ];
    expect(story(statements)).toEqual(['video "Volcanoes": completed, 120.5 s, 2 attempts, 2025-06-01']);
  });

  it('takes the time between playing and stopping where no pieces are sent, and no pauses', () => {
    const at = (verb: string, minute: number, time: number) =>
      said(watching + verb, film, { minute, result: { extensions: inVideo({ time }) } });
    const statements = [at('played', 0, 0), at('paused', 1, 40), at('played', 500, 40), at('paused', 501, 65)];
    expect(story(statements)).toEqual(['video "Volcanoes": in-progress, 65 s, 1 attempt, 2025-06-01']);
  });

  it('knows what acrossX and people call watching', () => {
    const seen = said('https://w3id.org/xapi/acrossx/verbs/watched', { id: film.id }, { result: { duration: 'PT4M' } });
    expect(story([seen])).toEqual([
      `video "video.example.org 7": https://w3id.org/xapi/acrossx/verbs/watched, 240 s, 1 attempt, ${arrived}`,
    ]);
  });
});

describe('SCORM', () => {
  const lesson = activityNamed('https://lms.example.org/scorm/1', 'Ladders', 'lesson');
  const attempt = (number: number) => ({
    grouping: [
      activityNamed('https://lms.example.org/scorm', 'Safety', 'course'),
      activityNamed(`https://lms.example.org/scorm/1?attempt=${number}`, undefined, 'attempt'),
    ],
    category: ['https://w3id.org/xapi/scorm'],
  });

  it('goes on with what was suspended, and tells attempts apart', () => {
    const statements = [
      said('initialized', lesson, { ...attempt(1), minute: 0 }),
      said('suspended', lesson, { ...attempt(1), minute: 5, result: { duration: 'PT5M' } }),
      said('resumed', lesson, { ...attempt(1), minute: 60 }),
      said('terminated', lesson, { ...attempt(1), minute: 63, result: { duration: 'PT3M' } }),
      said('initialized', lesson, { ...attempt(2), minute: 90 }),
      said('completed', lesson, { ...attempt(2), minute: 95, result: { completion: true, score: { scaled: 0.6 } } }),
      said('terminated', lesson, { ...attempt(2), minute: 95, result: { duration: 'PT5M' } }),
    ];
    expect(story(statements)).toEqual(['lesson "Ladders": completed, 60 %, 780 s, 2 attempts, 2025-06-01']);
  });

  it('takes progress for no score', () => {
    const progressed = said('progressed', lesson, { ...attempt(1), result: { score: { scaled: 0.75 } } });
    expect(story([progressed])).toEqual([`lesson "Ladders": in-progress 75 %, 1 attempt, ${arrived}`]);
  });
});

describe('what was sent without registration', () => {
  const whole = activityNamed('https://tools.example.org/fire', 'Fire drill', 'course');

  it('is begun again after its end', () => {
    const statements = [
      said('attempted', whole, { minute: 0, result: { duration: 'PT0S' } }),
      said('failed', whole, { minute: 9, result: { success: false, score: { scaled: 0.4 }, duration: 'PT9M' } }),
      said('attempted', whole, { minute: 30 }),
      said('passed', whole, { minute: 40, result: { success: true, score: { scaled: 0.9 }, duration: 'PT10M' } }),
      said('experienced', whole, { minute: 90 }),
    ];
    expect(story(statements)).toEqual(['course "Fire drill": passed, 90 %, 1140 s, 2 attempts, 2025-06-01']);
  });

  it('is failed as long as it was not passed', () => {
    const failed = said('failed', whole, { result: { success: false, completion: true, score: { raw: 3, max: 10 } } });
    expect(story([failed])).toEqual([`course "Fire drill": failed, 3 of 10 = 30 %, 1 attempt, ${arrived}`]);
  });
});

describe('what lies in the id of something else', () => {
  const seen = (id: string, type: string) => said('experienced', activityNamed(id, 'Piece', type));

  it('is a question or a slide of it', () => {
    const statements = [
      seen('https://example.org/quiz#question-1', 'question'),
      seen('https://example.org/course/slide/1', 'http://activitystrea.ms/schema/1.0/page'),
    ];
    const parents = [...deriveFrom(statements).values()].map(({ parent }) => parent);
    expect(parents.filter(Boolean)).toEqual(['https://example.org/quiz', 'https://example.org/course']);
  });

  it('is no page of the web and no question that somebody asked there', () => {
    const statements = [
      seen('https://en.wikipedia.org/wiki/Volcano#History', 'http://activitystrea.ms/schema/1.0/page'),
      seen('https://example.org/pages/about', 'http://activitystrea.ms/schema/1.0/page'),
      seen('https://stackoverflow.com/questions/17', 'question'),
    ];
    expect([...deriveFrom(statements).values()].map(({ parent }) => parent)).toEqual([null, null, null]);
  });
});

describe('what people tell by hand', () => {
  it('is done, each time', () => {
    const yoga: Activity = { id: 'https://example.org/yoga', definition: { name: { es: 'Yoga', en: 'Yoga' } } };
    const statements = [1, 2, 3].map((week) =>
      said('attended', yoga, { minute: week * 10_080, result: { duration: 'PT1H30M', completion: true } }),
    );
    expect(story(statements)).toEqual(['event "Yoga": attended, 16200 s, 3 attempts, 2025-06-08 to 2025-06-22']);
  });

  it('has the name in the best language', () => {
    const book: Activity = {
      id: 'https://example.org/b',
      definition: { name: { 'es-MX': 'Cien años', fr: 'Cent ans' }, type: 'http://activitystrea.ms/schema/1.0/book' },
    };
    const read = said('http://activitystrea.ms/schema/1.0/read', book);
    const done = `http://activitystrea.ms/schema/1.0/read, 1 attempt, ${arrived}`;
    expect(story([read], ['es'])).toEqual([`reading "Cien años": ${done}`]);
    expect(story([read], ['fr-CA'])).toEqual([`reading "Cent ans": ${done}`]);
  });

  it('may be a plan', () => {
    const planned: Statement = {
      ...said('http://activitystrea.ms/schema/1.0/planned', { id: 'https://example.org' }),
      object: { objectType: 'SubStatement', ...pick(said('attended', activityNamed('https://example.org/x', 'Fair'))) },
    };
    expect(story([planned])).toEqual([`other "Fair": registered, 1 attempt, ${arrived}`]);
  });

  it('may be a badge', () => {
    const badge = activityNamed('https://b.example.org/1', 'Team player', 'http://id.tincanapi.com/activitytype/badge');
    const earned = said('http://id.tincanapi.com/verb/earned', badge);
    expect(story([earned])).toEqual([
      `achievement "Team player": http://id.tincanapi.com/verb/earned, 1 attempt, ${arrived}`,
    ]);
  });
});

function pick({ actor, verb, object }: Statement) {
  if (object.objectType === 'SubStatement') throw new Error('A SubStatement cannot hold another.');
  return { actor, verb, object };
}
