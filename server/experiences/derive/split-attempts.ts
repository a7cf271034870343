import type { ExperienceKind } from '../../contract/experience.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { GroupEntry } from './group-entry.ts';

/** The tries at a question: each answer ends one, and what follows the last answer belongs to it. */
export function splitTries(entries: readonly GroupEntry[]): GroupEntry[][] {
  const isEnd = entries.some(isAnswer) ? isAnswer : hasAnswer;
  const tries: GroupEntry[][] = [];
  let current: GroupEntry[] = [];
  for (const entry of entries) {
    current.push(entry);
    if (isEnd(entry)) {
      tries.push(current);
      current = [];
    }
  }
  const last = tries.at(-1);
  if (last === undefined) return [current];
  last.push(...current);
  return tries;
}

/** Whether a Statement about a question tells how it was answered. */
export function isAnswer({ verbClass, statement: { result } }: GroupEntry): boolean {
  switch (verbClass) {
    case 'answer':
    case 'skip':
      return true;
    case 'submit':
    case 'score':
    case 'complete':
    case 'pass':
    case 'fail':
    case 'deed':
      return hasResult(result);
    default:
      return false;
  }
}

/** Whether a Statement shows how a question was answered, where none says so: "attempted, 0 of 1". */
export function hasAnswer({ verbClass, statement: { result } }: GroupEntry): boolean {
  return verbClass !== 'progress' && verbClass !== 'register' && hasResult(result);
}

function hasResult(result: Result | undefined): boolean {
  return result?.response !== undefined || result?.success !== undefined || result?.score !== undefined;
}

/**
 * The attempts at something whose Statements do not tell which attempt they are of.
 *
 * A new one begins with what begins after an end, and where a result comes that the last attempt has already.
 */
export function splitAttempts(entries: readonly GroupEntry[], kind: ExperienceKind | null): GroupEntry[][] {
  const attempts: GroupEntry[][] = [];
  let current: GroupEntry[] = [];
  let seen = newAttempt();
  for (const entry of entries) {
    if (current.length > 0 && beginsAnother(entry, seen, kind)) {
      attempts.push(current);
      current = [];
      seen = newAttempt();
    }
    current.push(entry);
    note(entry, seen);
  }
  attempts.push(current);
  return attempts;
}

type Seen = { readonly verbs: Set<string>; isOver: boolean; isCompleted: boolean; isJudged: boolean };

function newAttempt(): Seen {
  return { verbs: new Set(), isOver: false, isCompleted: false, isJudged: false };
}

/** Doing these once more goes on with the same. */
const ongoing: ReadonlySet<ExperienceKind> = new Set(['programme', 'course', 'discussion', 'project', 'app', 'survey']);

function beginsAnother(entry: GroupEntry, seen: Seen, kind: ExperienceKind | null): boolean {
  const { verbClass, statement } = entry;
  switch (verbClass) {
    case 'begin':
      return seen.isOver || seen.isCompleted || seen.isJudged || seen.verbs.has(statement.verb.id);
    case 'pass':
    case 'fail':
      return seen.isJudged;
    case 'complete':
      // Some tell again and again that a course is completed; a result of its own makes it another attempt.
      return seen.isCompleted && (seen.isJudged || hasOutcome(entry));
    case 'submit':
      return seen.verbs.has(statement.verb.id);
    case 'deed':
      return seen.verbs.has(statement.verb.id) && (kind === null || !ongoing.has(kind));
    default:
      return false;
  }
}

function hasOutcome({ statement: { result } }: GroupEntry): boolean {
  return result?.score !== undefined || result?.success !== undefined || result?.duration !== undefined;
}

function note({ verbClass, statement: { verb, result } }: GroupEntry, seen: Seen): void {
  switch (verbClass) {
    case 'suspend':
      // What begins now is the same attempt, resumed.
      seen.verbs.clear();
      break;
    case 'resume':
      seen.isOver = false;
      break;
    case 'end':
    case 'leave':
    case 'abandon':
      seen.isOver = true;
      break;
    case 'complete':
      seen.isCompleted ||= result?.completion !== false;
      seen.isJudged ||= result?.success !== undefined;
      break;
    case 'pass':
    case 'fail':
      seen.isJudged = true;
      break;
    default:
  }
  if (verbClass === 'begin' || verbClass === 'submit' || verbClass === 'deed') seen.verbs.add(verb.id);
}
