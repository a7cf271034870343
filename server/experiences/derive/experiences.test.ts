// What others wrote down of real Statements, beside what Cairn makes of them. `written` is `experiences.ndjson` of the
// shared data: title, kind, status, score, time, attempts, first and last day.
import { describe, expect, it } from 'vitest';
import { arrivedAt, deriveFrom, statementsIn } from '../../testing/derive-from.ts';
import { sayExperience } from '../../testing/say-experience.ts';
import { hasSharedData, sharedDataLines } from '../../testing/shared-data.ts';
import type { DerivedExperience } from './derive-all.ts';

type Row = { readonly file: string; readonly written: string; readonly shown: readonly string[] };

const arrived = arrivedAt.slice(0, 10);

const rows: readonly Row[] = [
  {
    file: 'golf-prototype/golf-one-attempt.ndjson',
    written: 'Golf Example - Tin Can Course | course | passed | 87 % | 29 min 57 s | 1 | 2025-03-11 | 2025-03-11',
    shown: ['course "Golf Example - Tin Can Course": passed, 87 %, 1796.94 s, 1 attempt, 2025-03-11'],
  },
  {
    file: 'cmi5-catapult/geology-mastery.ndjson',
    written:
      '(no title is sent: "geology-mastery-1" from the id) | course (cmi5 AU) | completed and passed | 80 % | 13 min 36 s | 1 | 2025-03-18 | 2025-03-18',
    shown: ['course "geology-mastery-1": completed and passed, 80 %, 815.99 s, 1 attempt, 2025-03-18'],
  },
  {
    file: 'h5p/true-false-retry.ndjson',
    written:
      '(no title: "Is this false?" from the description) | question | answered right at the second try | 1 of 1 | 28 s | 2 |  | ',
    shown: [`question "Is this false?": answered right, 1 of 1 = 100 %, 28.28 s, 2 attempts, ${arrived}`],
  },
  {
    file: 'h5p/column-es.ndjson',
    written: '(no title on the whole: "repaso" from the id) | quiz | completed | 2 of 3 (67 %) | 1 min 18 s | 1 |  | ',
    shown: [`quiz "repaso": completed, 2 of 3 = 67 %, 78.17 s, 1 attempt, ${arrived}`],
  },
  {
    file: 'h5p/report-true-false.json',
    written: 'True/False Question | question | answered, wrong | 0 of 1 | 5 s | 1 |  | ',
    shown: [`question "True/False Question": answered wrong, 0 of 1 = 0 %, 4.92 s, 1 attempt, ${arrived}`],
  },
  {
    file: 'cmi5-spec/01-typical-non_credit_session.ndjson',
    written: 'Introduction to Geology | course (cmi5) | started, not completed |  | 15 s | 1 | 2016-08-19 | 2016-08-19',
    shown: ['course "Introduction to Geology": in-progress, 14.93 s, 1 attempt, 2016-08-19'],
  },
  {
    file: 'cmi5-spec/04-completed_or_passed-completed.ndjson',
    written: 'Introduction to Geology | course (cmi5) | completed, satisfied |  | 13 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": completed satisfied, 12.63 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/06-completed-completed.ndjson',
    written: 'Introduction to Geology | course (cmi5) | completed, satisfied |  | 21 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": completed satisfied, 20.95 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/08-passed-masteryScore-passed.ndjson',
    written: 'Introduction to Geology | course (cmi5) | passed, satisfied | 94 % | 21 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": passed satisfied, 94 %, 21.43 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/10-completed_and_passed-masteryScore.ndjson',
    written:
      'Introduction to Geology | course (cmi5) | completed and passed, satisfied | 88 % | 28 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": completed and passed satisfied, 88 %, 27.85 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/12-allowed_statement.ndjson',
    written: 'Introduction to Geology | course (cmi5) | started, not completed |  | 19 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": in-progress, 18.71 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/14-completed_and_passed-multiple_sessions.ndjson',
    written:
      'Introduction to Geology | course (cmi5) | passed (1st session) and completed (2nd), satisfied |  | 19 s (10 + 9) | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": completed and passed satisfied, 18.93 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/17-abandoned_session.ndjson',
    written: 'Introduction to Geology | course (cmi5) | abandoned |  | 11 s | 1 | 2016-06-09 | 2016-06-09',
    shown: ['course "Introduction to Geology": abandoned, 11.26 s, 1 attempt, 2016-06-09'],
  },
  {
    file: 'cmi5-spec/19-cmi5-allowed-test-questions.ndjson',
    written:
      'Space Shuttle | course (cmi5) | completed and passed, satisfied | 100 % | 1 min 31 s | 1 | 2018-09-05 | 2018-09-05',
    shown: ['course "Space Shuttle": completed and passed satisfied, 100 %, 91 s, 1 attempt, 2018-09-05'],
  },
  {
    file: 'jisc-moodle/assignment_submitted.json',
    written: 'Assignment 1 | assignment | submitted |  |  | 1 | 2017-11-17 | 2017-11-17',
    shown: ['assignment "Assignment 1": submitted, 1 attempt, 2017-11-17'],
  },
  {
    file: 'jisc-moodle/attendance.json',
    written: 'Psychology 101 Introduction | lesson | attended, late |  |  | 1 |  | ',
    shown: ['lesson "Psychology 101 Introduction": attended late, 1 attempt, 2016-02-05'],
  },
  {
    file: 'jisc-blackboard/assignment_submitted.json',
    written: 'Jisc Course | course | in progress |  |  | 1 |  | ',
    shown: ['course "Jisc Course": in-progress, 1 attempt, 2019-01-01'],
  },
  {
    file: 'reconstructed/moodle-logstore-passed.ndjson',
    written: 'Seguridad eléctrica | course | completed |  |  | 1 | 2025-01-14 | 2025-01-14',
    shown: ['course "Seguridad eléctrica": completed, 1 attempt, 2025-01-14'],
  },
  {
    file: 'reconstructed/storyline-fail-then-pass.ndjson',
    written:
      'Fire safety | course | passed | best 100 %, last 100 % (first 50 %) | 14 min 21 s | 1 | 2025-05-12 | 2025-05-12',
    shown: ['course "Fire safety": passed, 100 %, 861 s, 1 attempt, 2025-05-12'],
  },
  {
    file: 'reconstructed/rise-in-progress.ndjson',
    written: 'Code of conduct | course | in progress, 33 % |  | 9 min 1 s | 1 | 2025-03-03 | 2025-03-03',
    shown: ['course "Code of conduct": in-progress 33 %, 541 s, 1 attempt, 2025-03-03'],
  },
  {
    file: 'reconstructed/captivate-passed.ndjson',
    written: 'Keyboard basics | course | passed | 100 % | 2 min 40 s | 1 | 2024-10-01 | 2024-10-01',
    shown: ['course "Keyboard basics": passed, 100 %, 160 s, 1 attempt, 2024-10-01'],
  },
  {
    file: 'video-tccc/alice-120.ndjson',
    written:
      'CAT Self (routed) | video | completed |  | (the simulator says 8 h 37 min 56 s; the video has a minute) | 3 | 2020-02-10 | 2020-02-14',
    shown: [
      'survey "ASM TCCC Student Course Evaluation": submitted, 1 attempt, 2020-02-10',
      'video "CAT Self (routed)": completed, 56 s, 3 attempts, 2020-02-10 to 2020-02-13',
      'video "CAT Self (looped)": in-progress, 3 attempts, 2020-02-11 to 2020-02-13',
      'video "SOFT-T Self (routed)": in-progress, 1 attempt, 2020-02-13 to 2020-02-14',
    ],
  },
  {
    file: 'scorm-profile/profile.schema.stmt.score.json',
    written: 'lesson 01 | lesson (SCORM) | scored | 95 % |  | 1 |  | ',
    shown: [`lesson "lesson 01": scored, 95 %, 1 attempt, ${arrived}`],
  },
  {
    file: 'signed/first-aid-rs256.part',
    written:
      'First aid exam / Examen de primeros auxilios | exam | passed, signed | 18 of 20 (90 %) | 24 min 4 s | 1 | 2024-11-05 | 2024-11-05',
    shown: ['exam "First aid exam": passed, 18 of 20 = 90 %, 1443.5 s, 1 attempt, 2024-11-05'],
  },
  {
    file: 'ralph-edx/enrol-and-watch.ndjson',
    written:
      'course-v1:ExampleX+EL101+2025_T1 (no title sent) | course (Open edX) | registered, in progress |  | about 2 min 30 s of video | 1 | 2025-01-20 | 2025-01-20',
    shown: ['course "course-v1:ExampleX+EL101+2025_T1": in-progress, 132.5 s, 1 attempt, 2025-01-20'],
  },
];

type Written = {
  readonly file: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly score: string;
  readonly time: string;
  readonly attempts: number;
  readonly first: string;
  readonly last: string;
};

function derived(...files: readonly string[]): DerivedExperience[] {
  return [...deriveFrom(statementsIn(...files)).values()];
}

/** The rows of the transcript: what nothing else holds. */
function rowsOf(all: readonly DerivedExperience[]): string[] {
  return all.filter(({ isShown, holder }) => isShown && holder === null).map(sayExperience);
}

function named(all: readonly DerivedExperience[], title: string): DerivedExperience {
  const found = all.find((one) => one.title === title);
  if (found === undefined) throw new Error(`There is no "${title}" among ${all.map((one) => one.title).join(', ')}`);
  return found;
}

describe.runIf(hasSharedData)('what a person would write down', () => {
  it('is compared for all files that somebody wrote something down of', () => {
    const written = sharedDataLines('statements/experiences.ndjson').map((line) => {
      const { file, title, kind, status, score, time, attempts, first, last } = JSON.parse(line) as Written;
      return {
        file: file.replace('statements/', ''),
        written: [title, kind, status, score, time, attempts, first, last].join(' | '),
      };
    });
    expect(rows.map(({ file, written: text }) => ({ file, written: text }))).toEqual(written);
  });

  it.each(rows)('is what is shown: $file', ({ file, shown }) => {
    expect(rowsOf(derived(file))).toEqual(shown);
  });

  it('remembers what lies below golf: the assessment with its questions, and pages', () => {
    const all = derived('golf-prototype/golf-one-attempt.ndjson');
    const assessment = named(all, 'Golf Example Assessment');
    expect(sayExperience(assessment)).toBe(
      'exam "Golf Example Assessment": passed, 87 %, 303.98 s, 1 attempt, 2025-03-11',
    );
    expect(assessment.facts.questions).toEqual({ answered: 15, right: 13 });
    expect(assessment.parent).toBe(named(all, 'Golf Example - Tin Can Course').facts.activity);
    expect(all.filter(({ facts }) => facts.kind === 'page')).toHaveLength(14);
  });

  it('remembers what lies below the geology unit: slides, a video only opened, a quiz with 4 of 5 right', () => {
    const all = derived('cmi5-catapult/geology-mastery.ndjson');
    const unit = named(all, 'geology-mastery-1');
    expect(unit).toMatchObject({
      isTitleMade: true,
      facts: { mastery: 0.3, questions: { answered: 5, right: 4 }, ownStatements: 4, statements: 18 },
    });
    expect(unit.children.filter((child) => child.includes('/slide/'))).toHaveLength(8);
    expect(sayExperience(named(all, 'Mountains'))).toBe('video "Mountains": in-progress, 1 attempt, 2025-03-18');
  });

  it('remembers each try at a question', () => {
    const { facts } = named(derived('h5p/true-false-retry.ndjson'), 'Is this false?');
    expect(facts.attempts.map(({ right, seconds }) => [right, seconds])).toEqual([
      [false, 14.61],
      [true, 13.67],
    ]);
    expect(facts.firstScore?.raw).toBe(0);
  });

  it('remembers the parts of a Spanish column', () => {
    const all = derived('h5p/column-es.ndjson');
    expect(named(all, 'Ciclo del agua: huecos').facts.bestScore).toMatchObject({ raw: 1, max: 2 });
    expect(named(all, '¿Verdadero o falso?').facts.bestScore).toMatchObject({ raw: 1, max: 1 });
  });

  it('remembers the unit of the space shuttle, its quiz and its questions', () => {
    const all = derived('cmi5-spec/19-cmi5-allowed-test-questions.ndjson');
    const unit = named(all, 'Space_Shuttle_cmi5');
    const quiz = named(all, 'space shuttle quiz');
    expect(unit.parent).toBe(named(all, 'Space Shuttle').facts.activity);
    expect(quiz.parent).toBe(unit.facts.activity);
    expect(sayExperience(quiz)).toBe(
      'quiz "space shuttle quiz": passed, 40 of 40 = 100 %, 32 s, 1 attempt, 2018-09-05',
    );
    expect(quiz.facts.questions).toEqual({ answered: 4, right: 4 });
  });

  it.each([
    ['08-passed-masteryScore-passed', 0.9],
    ['10-completed_and_passed-masteryScore', 0.86],
  ])('remembers what had to be reached: %s', (scenario, mastery) => {
    const [course] = derived(`cmi5-spec/${scenario}.ndjson`).filter(({ parent }) => parent === null);
    expect(course?.facts.mastery).toBe(mastery);
  });

  it('takes all scenarios of one course together: one attempt for each registration', () => {
    const scenarios = rows.filter(({ written }) => written.startsWith('Introduction to Geology'));
    expect(rowsOf(derived(...scenarios.map(({ file }) => file)))).toEqual([
      'course "Introduction to Geology": completed and passed satisfied, 94 %, 146.69 s, 8 attempts, 2016-06-09 to 2016-08-19',
    ]);
  });

  it('tells where an assignment and a lesson lie', () => {
    const assignment = derived('jisc-moodle/assignment_submitted.json');
    expect(named(assignment, 'LA101 - Sample Course')).toMatchObject({
      isShown: false,
      children: [named(assignment, 'Assignment 1').facts.activity],
    });
    const lesson = derived('scorm-profile/profile.schema.stmt.score.json');
    expect(named(lesson, 'lesson 01').parent).toBe(named(lesson, 'CS204').facts.activity);
  });

  it('takes the Statements about a SCORM lesson together', () => {
    const files = ['progress.measure', 'score', 'success.status.passed'].map(
      (name) => `scorm-profile/profile.schema.stmt.${name}.json`,
    );
    const all = derived(...files, 'scorm-profile/scorm.profile.stmt.local.objective.json');
    expect(sayExperience(named(all, 'lesson 01'))).toBe(
      `lesson "lesson 01": passed, 95 %, 1 attempt, 2014-09-29 to ${arrived}`,
    );
    expect(sayExperience(named(all, 'If-Else Blocks'))).toBe(`other "If-Else Blocks": passed, 1 attempt, ${arrived}`);
  });

  it('remembers the exam below a Moodle course', () => {
    const exam = named(derived('reconstructed/moodle-logstore-passed.ndjson'), 'Examen final');
    expect(sayExperience(exam)).toBe(
      'quiz "Examen final": completed and passed, 8 of 10 = 80 %, 1290 s, 1 attempt, 2025-01-14',
    );
  });

  it('remembers that a course was failed first', () => {
    const { facts } = named(derived('reconstructed/storyline-fail-then-pass.ndjson'), 'Fire safety');
    expect([facts.firstScore?.scaled, facts.bestScore?.scaled, facts.lastScore?.scaled]).toEqual([0.5, 1, 1]);
    expect(facts.questions).toEqual({ answered: 2, right: 1 });
  });

  it('remembers how each question of a survey was left', () => {
    const questions = derived('video-tccc/alice-120.ndjson').filter(({ facts }) => facts.kind === 'question');
    const deeds = questions.map(({ facts }) => facts.standing.deed?.display);
    expect(deeds.filter((deed) => deed === 'answered')).toHaveLength(10);
    expect(deeds.filter((deed) => deed === 'skipped')).toHaveLength(6);
  });

  it("remembers that an exam was signed, and reads its name in the reader's language", () => {
    const statements = statementsIn('signed/first-aid-rs256.part');
    const [exam] = [...deriveFrom(statements, ['es']).values()];
    expect(exam).toMatchObject({ title: 'Examen de primeros auxilios', facts: { signed: true, evidence: 0 } });
  });
});
