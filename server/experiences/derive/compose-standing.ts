import type { ExperienceKind, ExperienceStatus, Standing } from '../../contract/experience.ts';

/** Something below, as far as its standing says anything about what holds it. */
export type Part = { readonly kind: ExperienceKind; readonly standing: Standing } & Launched;

/** One attempt, or something with all attempts at it. */
type Launched = Spanning | { readonly attempts: readonly Spanning[] };
type Spanning = { readonly spansCourse: boolean };

/** Whether something was launched by cmi5, whose registrations are those of a whole course. */
export function isOfCmi5(part: Launched): boolean {
  return 'attempts' in part ? part.attempts.some(({ spansCourse }) => spansCourse) : part.spansCourse;
}

/** What nobody would name alone: its standing says nothing about what holds it, unless there is nothing else. */
export function isPiece({ kind }: { readonly kind: ExperienceKind }): boolean {
  return kind === 'page' || kind === 'question';
}

/** Whether something is graded and its result counts for what holds it. */
export function isGraded({ kind }: { readonly kind: ExperienceKind }): boolean {
  return kind !== 'page' && kind !== 'question' && kind !== 'survey' && kind !== 'discussion';
}

const nothing: Standing = {
  status: 'registered',
  completed: false,
  success: null,
  satisfied: false,
  progress: null,
  deed: null,
  late: false,
};

/** Whether somebody said how it ended, so that nothing below can tell more. */
export function isSettled({ status, completed, satisfied }: Standing): boolean {
  if (status === 'completed') return completed || !satisfied;
  return status !== 'registered' && status !== 'in-progress';
}

/**
 * How it stands with something, where its own Statements leave it open and the parts belong to it entirely: "completed a
 * course by passing its tests", "passed all courses of a programme".
 */
export function composeStanding(own: Standing | undefined, parts: readonly Part[], kind: ExperienceKind): Standing {
  const wholes = parts.filter((part) => !isPiece(part));
  const telling = wholes.length > 0 ? wholes : parts;
  if (own?.status === 'completed') return completedWith(own, telling);
  if (own !== undefined && own.status !== 'registered') return own;
  return telling.length === 0 ? (own ?? nothing) : { ...(own ?? nothing), ...outcomeOf(telling, kind) };
}

/** cmi5 says of a course only that all it asks for is done, and its AUs say what that was. */
function completedWith(own: Standing, parts: readonly Part[]): Standing {
  if (!own.completed && parts.length > 0 && parts.every(({ standing }) => standing.status === 'waived')) {
    return { ...own, status: 'waived' };
  }
  const isCompleted = own.completed || parts.some(({ standing }) => standing.completed);
  const completed = { ...own, completed: isCompleted, progress: null };
  const verdicts = parts.filter(isGraded).flatMap(({ standing: { success } }) => (success === null ? [] : [success]));
  const isPassed = own.success === null && verdicts.length > 0 && verdicts.every(Boolean);
  return isPassed ? { ...completed, status: 'passed', success: true } : completed;
}

/** What a course or a programme is brought to an end by. After a reading or an assignment there may be more to come. */
const concluding: ReadonlySet<ExperienceKind> = new Set(['programme', 'course', 'exam', 'quiz']);

/** What is over when its questions are answered. */
const madeOfQuestions: ReadonlySet<ExperienceKind> = new Set(['exam', 'quiz', 'survey', 'practice', 'other']);
/** What is over when its steps are done, whatever they are. */
const madeOfSteps: ReadonlySet<ExperienceKind> = new Set(['exam', 'quiz', 'practice']);

/** What has no end of its own: a series of meetings was attended when its meetings were. */
const madeOfDeeds: ReadonlySet<ExperienceKind> = new Set(['event', 'discussion', 'reading', 'other']);

function outcomeOf(parts: readonly Part[], kind: ExperienceKind): Partial<Standing> {
  const standings = parts.map(({ standing }) => standing);
  const all = (...statuses: ExperienceStatus[]) => standings.every(({ status }) => statuses.includes(status));
  const any = (status: ExperienceStatus) => standings.some((one) => one.status === status);
  const completed = standings.some((one) => one.completed);
  if (all('registered')) return {};
  if (all('passed', 'completed', 'waived', 'done')) {
    const isEnd = madeOfSteps.has(kind) || isConcluded(parts, kind);
    if (isEnd && any('passed')) return { status: 'passed', success: true, completed };
    if (isEnd && any('completed')) return { status: 'completed', completed: true };
    if (all('waived')) return { status: 'waived' };
    const isAnswered = madeOfQuestions.has(kind) && parts.every((part) => part.kind === 'question');
    return isAnswered || (madeOfDeeds.has(kind) && all('done'))
      ? { status: 'done', deed: standings.at(-1)?.deed ?? null }
      : { status: 'in-progress' };
  }
  if (all('abandoned')) return { status: 'abandoned' };
  // Who failed one of two tests of a course may still pass it; who failed a step of a test has failed that.
  const isFailed = madeOfSteps.has(kind) ? all('failed', 'passed', 'completed', 'waived', 'done') : all('failed');
  return isFailed ? { status: 'failed', success: false, completed } : { status: 'in-progress' };
}

function isConcluded(parts: readonly Part[], kind: ExperienceKind): boolean {
  // One course of a programme is hardly all of it.
  if (kind === 'programme' && parts.length < 2) return false;
  return parts.some((part) => (concluding.has(part.kind) || isOfCmi5(part)) && part.standing.status !== 'done');
}

const ranks: { readonly [status in ExperienceStatus]?: number } = { passed: 4, completed: 3, waived: 2, done: 1 };

/** How it stands after several attempts in time order: what was achieved once stays, else the last one counts. */
export function bestStanding(standings: readonly Standing[]): Standing {
  let best = standings[0] ?? nothing;
  for (const one of standings) {
    if ((ranks[one.status] ?? 0) >= (ranks[best.status] ?? 0)) best = one;
  }
  const completed = standings.some((one) => one.completed);
  return {
    ...best,
    completed,
    satisfied: standings.some((one) => one.satisfied),
    progress: completed ? null : best.progress,
  };
}
