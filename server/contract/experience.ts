/**
 * What a person would write down of many Statements: an experience is one Activity as the learner lived it, with its
 * attempts and the parts below it. Derived from the Statements, so it can be made again at any time. Texts are already
 * in the reader's language where the Statements offer it.
 */

export const experienceKinds = [
  'programme',
  'course',
  'lesson',
  'exam',
  'quiz',
  'question',
  'video',
  'audio',
  'reading',
  'page',
  'assignment',
  'event',
  'survey',
  'discussion',
  'project',
  'practice',
  'achievement',
  'game',
  'app',
  'other',
] as const;

export type ExperienceKind = (typeof experienceKinds)[number];

export const experienceStatuses = [
  /** Enrolled or planned, and nothing more. */
  'registered',
  /** Begun, and neither completed nor given up. */
  'in-progress',
  'completed',
  'passed',
  'failed',
  'abandoned',
  /** Excused from it (cmi5 waived). */
  'waived',
  /** A deed that needs no end, such as attended, submitted, read, answered: `deed` says which. */
  'done',
] as const;

export type ExperienceStatus = (typeof experienceStatuses)[number];

/** Points as they were given. `scaled` −1…1, also where it was computed from the others. */
export type ExperienceScore = {
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
};

/** How it stands with an experience, or with one attempt. */
export type Standing = {
  /** The one word that tells most; the others refine it: "completed and passed, satisfied", "in progress, 33 %". */
  readonly status: ExperienceStatus;
  readonly completed: boolean;
  readonly success: boolean | null;
  /** cmi5: all that the course asks for is done. */
  readonly satisfied: boolean;
  /** 0…1, as it was told last; null when nobody told, or it is completed. */
  readonly progress: number | null;
  /** With `done`: the verb, as in the Statement. */
  readonly deed: { readonly id: string; readonly display: string | undefined } | null;
  /** Came late to what was attended. */
  readonly late: boolean;
};

export type ExperienceRef = { readonly activity: string; readonly title: string };

/** One row of the transcript. Times are ISO 8601; durations are seconds. */
export type ExperienceSummary = {
  /** Names it for ever: the IRI of its Activity. */
  readonly activity: string;
  readonly title: string;
  /** Nobody sent a name: `title` is made of the description or the id. */
  readonly isTitleMade: boolean;
  readonly kind: ExperienceKind;
  readonly standing: Standing;
  readonly bestScore: ExperienceScore | null;
  readonly lastScore: ExperienceScore | null;
  /** Time spent; null when nothing tells. */
  readonly seconds: number | null;
  /** How often it was begun; at least 1. */
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Its own Statements and those of all below it. */
  readonly statements: number;
  /** Experiences directly below it. */
  readonly parts: number;
  /** Questions answered in it and below it, each by its last answer; null without questions. */
  readonly questions: { readonly answered: number; readonly right: number } | null;
  /** Files that came along, and links to something that shows the result. */
  readonly evidence: number;
  /** Some of it is signed. */
  readonly signed: boolean;
  /** What it belongs to, the nearest first; also what is no experience of its own ("in LA101 - Sample Course"). */
  readonly within: readonly ExperienceRef[];
  /** Some of it was sent to a destination and is not withdrawn. */
  readonly shared: boolean;
  /** The learner has written something about it. */
  readonly noted: boolean;
};

export type ExperienceAttempt = {
  /** 1 = the first. */
  readonly number: number;
  readonly registration: string | null;
  readonly standing: Standing;
  readonly score: ExperienceScore | null;
  readonly seconds: number | null;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly statements: number;
};

export type ExperienceAnswer = {
  /** The question's Activity. */
  readonly activity: string;
  readonly question: string;
  /** In words where the definition offers them, else as it was sent. */
  readonly response: string;
  /** Null where the definition names no right one. */
  readonly right: string | null;
  readonly success: boolean | null;
  readonly score: ExperienceScore | null;
  /** 1 = the first try. */
  readonly attempt: number;
  readonly at: string;
};

/** A file or a link that shows what was achieved. */
export type ExperienceEvidence =
  | {
      readonly kind: 'file';
      readonly statement: string;
      readonly name: string;
      readonly contentType: string;
      /** In octets. */
      readonly length: number;
      readonly sha2: string;
      /** The octets are here, at `attachmentPath` + sha2. */
      readonly held: boolean;
      /** Where they are otherwise (`fileUrl`). */
      readonly address: string | null;
      /** They are said to be a badge or another credential. */
      readonly isCredential: boolean;
    }
  | { readonly kind: 'link'; readonly statement: string; readonly address: string };

export type DayActivity = {
  /** `2026-11-22`, in the time zone of the learner's machine. */
  readonly day: string;
  readonly statements: number;
  readonly seconds: number;
};

export type ExperienceDetail = {
  readonly summary: ExperienceSummary;
  readonly description: string | undefined;
  /** Where the Activity itself can be read about or opened, http(s) only. */
  readonly link: string | null;
  /** What a course asks for to be passed (cmi5 masteryScore), 0…1. */
  readonly mastery: number | null;
  readonly firstScore: ExperienceScore | null;
  /** In time order. */
  readonly attempts: readonly ExperienceAttempt[];
  /** In time order; the newest 500. */
  readonly answers: readonly ExperienceAnswer[];
  /** Directly below it, as they came; at most 500. */
  readonly parts: readonly ExperienceSummary[];
  /** The newest 200. */
  readonly evidence: readonly ExperienceEvidence[];
  /** How much of a video was seen: pieces in seconds; null for everything else. */
  readonly watched: {
    readonly length: number | null;
    readonly segments: readonly (readonly [number, number])[];
  } | null;
  /** Only days on which something happened, oldest first. */
  readonly days: readonly DayActivity[];
  /** Labels of the credentials and sources that recorded it. */
  readonly recordedBy: readonly string[];
  readonly sharing: readonly {
    readonly destination: string;
    readonly name: string;
    readonly sent: number;
    readonly waiting: number;
  }[];
  readonly note: string;
};

/** The path of an attachment's octets, as a download, before its SHA-2. */
export const attachmentPath = '/api/attachments/';

/**
 * What of the record is shown; everything absent lets all pass. The same for experiences and for Statements. The page
 * keeps each in its address under the same name.
 */
export type RecordFilter = {
  /** Words or beginnings of words, all of which must occur. */
  readonly words?: string;
  /** Days, `2026-11-22`, both included, in the time zone of the learner's machine. */
  readonly since?: string;
  readonly until?: string;
  readonly kind?: ExperienceKind;
  readonly status?: ExperienceStatus;
  /** An experience by its Activity: it and all below it. */
  readonly course?: string;
  /** IRI of a Verb. */
  readonly verb?: string;
  /** Key of the credential that recorded it. */
  readonly source?: string;
  /** Identifier of the actor (as in `identifierOf`). */
  readonly person?: string;
  /** Least best score, in percent, 0…100. */
  readonly score?: string;
  /** `yes`: sent to somebody and not withdrawn; `no`; or the id of a destination. */
  readonly shared?: string;
};

export const recordFilterNames = [
  'words',
  'since',
  'until',
  'kind',
  'status',
  'course',
  'verb',
  'source',
  'person',
  'score',
  'shared',
] as const satisfies readonly (keyof RecordFilter)[];

/**
 * Newest first by `lastAt`. Without `words`, `kind` and `course` the rows are what nothing else holds; with them they
 * are experiences of any level that match themselves.
 */
export type ExperienceWindow = {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly ExperienceSummary[];
};

/** What there is to choose from, the most frequent first; at most 50 each. */
export type FilterChoices = {
  readonly kinds: readonly Choice<ExperienceKind>[];
  readonly statuses: readonly Choice<ExperienceStatus>[];
  /** Courses and programmes that hold something, and others with many parts. */
  readonly courses: readonly Choice<string>[];
  readonly verbs: readonly Choice<string>[];
  readonly sources: readonly Choice<string>[];
  readonly people: readonly Choice<string>[];
  readonly destinations: readonly Choice<string>[];
};

export type Choice<Value> = { readonly value: Value; readonly text: string; readonly count: number };

export type Overview = {
  readonly statements: number;
  readonly experiences: number;
  /** Today, `2026-11-22`, in the time zone of the learner's machine. */
  readonly today: string;
  /** The last 371 days (53 weeks) on which something happened, oldest first. */
  readonly days: readonly DayActivity[];
  /** Of the last 365 days, most time first; at most 8, then the rest as one with `ref` null. */
  readonly subjects: readonly {
    readonly ref: ExperienceRef | null;
    readonly seconds: number;
    readonly statements: number;
  }[];
  /** Newest first, at most 6. */
  readonly inProgress: readonly ExperienceSummary[];
  /** Passed, completed, earned; newest first, at most 6. */
  readonly achievements: readonly ExperienceSummary[];
};
