import type { ExperienceKind } from '../../../server/contract/experience.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type ExperienceScreenMessages = ReturnType<typeof englishExperienceScreen>;

export function englishExperienceScreen(formats: Formats) {
  const partsOfKind: Record<ExperienceKind, string> = {
    programme: 'Programmes',
    course: 'Courses',
    lesson: 'Lessons',
    exam: 'Exams',
    quiz: 'Quizzes',
    question: 'Questions',
    video: 'Videos',
    audio: 'Audio',
    reading: 'Readings',
    page: 'Pages',
    assignment: 'Assignments',
    event: 'Events',
    survey: 'Surveys',
    discussion: 'Discussions',
    project: 'Projects',
    practice: 'Practice',
    achievement: 'Achievements',
    game: 'Games',
    app: 'Apps',
    other: 'Other parts',
  };
  const statements = (count: number) => countStatements(count, formats);
  return {
    partsOfKind,
    back: 'Back',
    in: 'in',
    notFoundTitle: 'This experience is not in your record',
    notFoundText:
      'It may have been deleted, or its Statements are voided. What was deleted can be brought back for a while.',
    toTranscript: 'To the transcript',
    toRemoved: 'Recently deleted',

    score: 'Best score',
    onlyScore: 'Score',
    scoreFirst: (score: string) => `first ${score}`,
    scoreLast: (score: string) => `last ${score}`,
    needed: (share: number) => `${formats.percent(share)} needed`,
    time: 'Time',
    attempts: 'Attempts',
    questions: 'Questions right',
    rightOf: (right: number, answered: number) => `${formats.number(right)} of ${formats.number(answered)}`,
    when: 'When',
    signature: 'Signature',
    signed: 'Signed',

    share: 'Share',
    delete: 'Delete',

    scores: 'Scores',
    attemptTable: 'Attempts',
    attempt: 'Attempt',
    standing: 'How it went',
    began: 'Began',

    parts: 'Parts',
    showAll: (count: number) => `Show all ${formats.number(count)}`,
    showFewer: 'Show fewer',
    cutParts: (shown: number, all: number) =>
      `The first ${formats.number(shown)} of ${formats.number(all)} parts are shown.`,

    answers: 'Answers given',
    answersText: (right: number, answered: number) =>
      `${formats.number(right)} of ${formats.plural(answered, { one: '# question', other: '# questions' })} right, each by its last answer.`,
    right: 'Right',
    wrong: 'Wrong',
    unjudged: 'Answered',
    unnamedQuestion: 'Question without a name',
    yourAnswer: 'Your answer',
    noAnswer: 'No answer was recorded',
    rightAnswer: 'Right answer',
    tryNumber: (number: number) => `Try ${formats.number(number)}`,
    tries: (count: number) => formats.plural(count, { one: '# try', other: '# tries' }),

    watched: 'What was seen',

    evidence: 'Evidence',
    itsStatement: 'Its Statement',
    file: (file: string, size: string) => phrase`${emphasis(file)} (${size})`,
    unnamedFile: 'File without a name',
    download: 'Download',
    notHeld: 'The file itself is not here.',
    elsewhere: 'It is kept at',

    sharing: 'Shared with',
    sent: (count: number) => `${statements(count)} sent`,
    waiting: (count: number) => `${formats.number(count)} waiting`,
    notShared: 'Nobody yet.',
    recordedBy: 'Recorded by',
    about: 'About it',
    link: 'Where it is',
    id: 'Id',

    statements: 'Newest Statements',
    allStatements: (count: number) => `All ${statements(count)}`,
  };
}
