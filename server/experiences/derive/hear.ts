import type { ExperienceKind } from '../../contract/experience.ts';
import type { Verb } from '../../contract/xapi/verb.ts';
import type { GroupEntry } from './group-entry.ts';
import type { VerbClass } from './verb-class.ts';
import { progressOf } from './progress-of.ts';
import { hasAnswer, isAnswer } from './split-attempts.ts';

/** What the Statements of one attempt say about how far somebody has come. */
export type Heard = {
  completed: boolean;
  success: boolean | null;
  satisfied: boolean;
  waived: boolean;
  abandoned: boolean;
  begun: boolean;
  scored: boolean;
  isAnswered: boolean;
  late: boolean;
  progress: number | null;
  deed: Verb | null;
  /** What the deed says (`classOf`). */
  deedClass: VerbClass | null;
  touch: Verb | null;
  remark: Verb | null;
};

/** Listens to the Statements of one attempt in time order. */
export function hear(entries: readonly GroupEntry[], kind: ExperienceKind | null): Heard {
  const heard: Heard = {
    completed: false,
    success: null,
    satisfied: false,
    waived: false,
    abandoned: false,
    begun: false,
    scored: false,
    isAnswered: false,
    late: false,
    progress: null,
    deed: null,
    deedClass: null,
    touch: null,
    remark: null,
  };
  const answers = entries.some(isAnswer) ? isAnswer : hasAnswer;
  for (const entry of entries) {
    hearVerb(entry, heard, kind);
    heard.isAnswered ||= answers(entry);
    heard.late ||= isLate(entry);
    if (kind === 'question' && answers(entry)) heard.success = entry.statement.result?.success ?? null;
    hearResult(entry, heard, kind);
  }
  return heard;
}

function hearVerb({ verbClass, statement: { verb, result } }: GroupEntry, heard: Heard, kind: ExperienceKind | null) {
  switch (verbClass) {
    case 'play':
      // Who played golf has done it.
      if (kind === 'video' || kind === 'audio') heard.begun = true;
      else hearDeed(verb, verbClass, heard);
      break;
    case 'begin':
    case 'resume':
    case 'suspend':
    case 'progress':
      heard.begun = true;
      break;
    case 'complete':
      // The result says more exactly than the verb whether it is.
      if (result?.completion === false) heard.begun = true;
      else heard.completed = true;
      break;
    case 'pass':
    case 'fail':
      heard.success = heard.success === true || (result?.success ?? verbClass === 'pass');
      break;
    case 'satisfy':
      heard.satisfied = true;
      break;
    case 'waive':
      heard.waived = true;
      break;
    case 'abandon':
      heard.abandoned = true;
      break;
    case 'leave':
      if (kind === 'course' || kind === 'programme') heard.abandoned = true;
      else heard.touch = verb;
      break;
    case 'touch':
    case 'end':
      heard.touch = verb;
      break;
    case 'remark':
      heard.remark = verb;
      break;
    case 'answer':
    case 'skip':
    case 'score':
    case 'submit':
    case 'deed':
      hearDeed(verb, verbClass, heard);
      break;
    default:
  }
}

function hearDeed(verb: Verb, verbClass: VerbClass, heard: Heard): void {
  heard.deed = verb;
  heard.deedClass = verbClass;
}

function hearResult(entry: GroupEntry, heard: Heard, kind: ExperienceKind | null): void {
  const { verbClass, statement } = entry;
  const { result } = statement;
  if (result === undefined) return;
  const isVerdict = verbClass === 'pass' || verbClass === 'fail';
  // Who was at a meeting has not passed it, though it went well.
  const isPresence = verbClass === 'deed' && kind === 'event';
  // Who has read something to its end has not passed it, though many say so.
  const isReading = (kind === 'page' || kind === 'reading') && result.score === undefined;
  const isTold = kind === 'question' || isVerdict || isPresence || isReading || verbClass === 'waive';
  if (result.success !== undefined && !isTold) {
    heard.success = heard.success === true || result.success;
  }
  if (result.completion === true && !isVerdict && verbClass !== 'deed' && verbClass !== 'waive') heard.completed = true;
  if (result.score !== undefined && verbClass !== 'progress') heard.scored = true;
  heard.progress = progressOf(statement) ?? heard.progress;
}

const LATE = /(?:^|[/.])attendance_late$/;

function isLate({ statement: { result } }: GroupEntry): boolean {
  const { extensions } = result ?? {};
  if (extensions === undefined) return false;
  return Object.entries(extensions).some(
    ([id, value]) => LATE.test(id) && (value === 1 || value === true || value === '1' || value === 'true'),
  );
}
