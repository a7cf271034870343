import type { Deed } from '../../../contract/by-hand.ts';
import type { ExperienceKind, ExperienceStatus } from '../../../contract/experience.ts';
import type { BadgeVerdict } from '../../../contract/importing.ts';
import type { PaperFormats } from '../formats.ts';
import type { TranscriptIssuer } from '../../../contract/transcript-document.ts';

/** Every sentence of a transcript; `formats` are of the same language. */
export type PaperWords = ReturnType<typeof englishPaper>;

export function englishPaper(formats: PaperFormats) {
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
  const deeds: Record<Deed, string> = {
    read: 'read',
    watched: 'watched',
    listened: 'listened',
    attended: 'attended',
    completed: 'completed',
    passed: 'passed',
    practised: 'practised',
    built: 'built',
    wrote: 'wrote',
    presented: 'presented',
    taught: 'taught',
    earned: 'earned',
    visited: 'visited',
    discussed: 'discussed',
  };
  const otherDeeds: Readonly<Record<string, string>> = {
    answered: 'answered',
    attempted: 'attempted',
    commented: 'commented',
    experienced: 'experienced',
    interacted: 'used',
    launched: 'launched',
    responded: 'responded',
    submitted: 'submitted',
    viewed: 'viewed',
  };
  const vouchedAs: Record<TranscriptIssuer['as'], string> = {
    badge: 'Issued by',
    authority: 'Recorded by',
    activity: 'Recorded by',
  };
  const signatures: Record<BadgeVerdict['signature'], string> = {
    confirmed: 'signature confirmed',
    intact: 'signature intact, issuer not confirmed',
    changed: 'signature does not match',
    unsigned: 'not signed',
    unchecked: 'signature not checked',
  };
  return {
    kinds,
    statuses,
    deeds,
    /** By the end of the IRI of a Verb; for others the Statement's own words are taken. */
    otherDeeds,
    vouchedAs,
    signatures,
    completedAndPassed: 'completed and passed',
    completedAndFailed: 'completed, but failed',
    inProgress: (progress: number) => `in progress, ${formats.percent(progress)}`,
    requirementsMet: 'requirements met',
    late: 'late',

    title: 'Learning transcript',
    titleOf: (name: string) => `Learning transcript of ${name}`,
    tagline: 'Made with Cairn',
    madeOn: 'Made on',
    covers: 'Covers',
    holds: 'Holds',
    experiences: (count: number) => formats.plural(count, { one: '# experience', other: '# experiences' }),
    vouchedFor: (count: number) =>
      formats.plural(count, { one: '# recorded by others', other: '# recorded by others' }),
    lead: 'Who says so stands beside each experience: an issuer or a program, or “Recorded by me”. What that means is said at the end.',
    nothing: 'There is nothing in this transcript.',
    inYear: (year: string) => `Experiences in ${year}, newest first`,

    what: 'Experience',
    result: 'Result',
    when: 'When',
    source: 'Who says so',
    recordedByMe: 'Recorded by me',
    sample: 'Sample, nobody’s learning',
    withSignature: 'with signed Statements',

    score: (score: string) => `Score ${score}`,
    bestScore: (score: string) => `Best score ${score}`,
    lastScore: (score: string) => `last ${score}`,
    needed: (share: string) => `${share} needed`,
    pointsOf: (raw: string, max: string) => `${raw} of ${max}`,
    pointsAndShare: (points: string, share: string) => `${points} (${share})`,
    points: (raw: number) => formats.plural(raw, { one: '# point', other: '# points' }),
    questions: (right: number, answered: number) =>
      `${formats.number(right)} of ${formats.plural(answered, { one: '# question', other: '# questions' })} right`,
    attempts: (count: number) => formats.plural(count, { one: '# attempt', other: '# attempts' }),
    times: (count: number) => formats.plural(count, { one: 'once', other: '# times' }),
    timeSpent: (time: string) => `${time} spent`,
    within: 'in',
    parts: (count: number) => formats.plural(count, { one: '# part:', other: '# parts:' }),
    moreParts: (count: number) => `and ${formats.number(count)} more`,

    evidence: 'Evidence',
    unnamedFile: 'File without a name',
    leftOut: {
      large: 'not in this page: all files together would be too large',
      gone: 'the file itself is not in the record',
    },
    fileHash: (hash: string) => `SHA-256 ${hash}`,

    about: 'About this transcript',
    aboutIssued:
      'An issuer gave a digital badge or certificate. Beside its name stands what Cairn could check of the signature without asking anybody.',
    aboutRecorded:
      'A program, such as a course or a learning platform, sent what happened to this record while it happened, or another record says that it did. The name is the one it was given or gives itself.',
    aboutSelf:
      'I wrote this down myself or brought it in from a file that names nobody else. Nobody else confirms it: ask me for evidence.',
    fingerprint: 'Fingerprint',
    fingerprintText:
      'SHA-256 of all facts in this transcript. The same facts always have the same fingerprint; a changed one has another.',
    unsigned: 'This transcript is not signed: who made it, and that nobody changed it, cannot be told from it alone.',
    signed: 'This transcript is signed with the key',
    signedText:
      'With Cairn anybody can check, without a network, that nothing in it was changed: choose “Check a file”, or run “cairn verify” with this file. Whether the key is mine, ask me.',
    days: (zone: string) => `Days are told in the time zone ${zone}.`,
  };
}
