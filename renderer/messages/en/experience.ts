import type { ExperienceKind, ExperienceStatus } from '../../../server/contract/experience.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import type { KnownVerb } from '../known-verb.ts';
import { englishVerbs } from './verbs.ts';

export type ExperienceMessages = ReturnType<typeof englishExperience>;

export function englishExperience(formats: Formats) {
  const kinds: Record<ExperienceKind, string> = {
    programme: 'Programme',
    course: 'Course',
    lesson: 'Lesson',
    exam: 'Exam',
    quiz: 'Quiz',
    question: 'Question',
    video: 'Video',
    audio: 'Audio',
    reading: 'Reading',
    page: 'Page',
    assignment: 'Assignment',
    event: 'Event',
    survey: 'Survey',
    discussion: 'Discussion',
    project: 'Project',
    practice: 'Practice',
    achievement: 'Achievement',
    game: 'Game',
    app: 'App',
    other: 'Other',
  };
  const statuses: Record<ExperienceStatus, string> = {
    registered: 'registered',
    'in-progress': 'in progress',
    completed: 'completed',
    passed: 'passed',
    failed: 'failed',
    abandoned: 'abandoned',
    waived: 'exempted',
    done: 'done',
  };
  /** What was done, where no object follows. */
  const deeds: Record<KnownVerb, string> = {
    ...englishVerbs,
    accessed: 'opened',
    commented: 'commented',
    consumed: 'went through it',
    interacted: 'used',
    listened: 'listened',
    'logged-in': 'logged in',
    'logged-out': 'logged out',
    progressed: 'made progress',
    registered: 'registered',
    responded: 'responded',
    satisfied: 'requirements met',
    scored: 'scored',
    seeked: 'skipped through',
    waived: 'exempted',
  };
  const tries = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
  return {
    kinds,
    statuses,
    deeds,
    completedAndPassed: 'completed and passed',
    completedAndFailed: 'completed, but failed',
    satisfied: 'satisfied',
    late: 'late',
    inProgress: (progress: number) => `in progress, ${formats.wholePercent(progress)}`,
    answered: 'answered',
    answeredRight: 'answered right',
    answeredWrong: 'answered, wrong',
    answeredRightAt: (attempt: number) => {
      const ordinal = tries[attempt - 1];
      return ordinal === undefined
        ? `answered right after ${formats.number(attempt)} tries`
        : `answered right at the ${ordinal} try`;
    },
    answeredWrongAfter: (attempts: number) => `answered, wrong after ${formats.number(attempts)} tries`,
    pointsOf: (raw: number, max: number) => `${formats.number(raw)} of ${formats.number(max)}`,
    pointsAndShare: (points: string, share: string) => `${points} (${share})`,
    points: (raw: number) => formats.plural(raw, { one: '# point', other: '# points' }),
    times: (count: number) => formats.plural(count, { one: 'once', other: '# times' }),
    attempts: (count: number) => formats.plural(count, { one: '# attempt', other: '# attempts' }),
    statements: (count: number) => countStatements(count, formats),
    questions: (right: number, answered: number) =>
      `${formats.number(right)} of ${formats.plural(answered, { one: '# question', other: '# questions' })} right`,
    evidence: (count: number) => formats.plural(count, { one: '# piece of evidence', other: '# pieces of evidence' }),
    signed: 'Signed',
    shared: 'Shared',
    noted: 'With a note of yours',
    within: (title: string) => `in ${title}`,
  };
}
