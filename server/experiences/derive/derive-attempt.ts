import type { ExperienceKind, ExperienceScore } from '../../contract/experience.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { isDefinedByCmi5 } from './cmi5.ts';
import { roundSeconds } from './duration-seconds.ts';
import type { AttemptFacts, TimeByDay } from './facts.ts';
import type { GroupEntry } from './group-entry.ts';
import { betterScore, scoreOf } from './score-of.ts';
import { hasAnswer, isAnswer } from './split-attempts.ts';
import { standingOf } from './standing-of.ts';
import { totalOf } from './time-spent.ts';
import type { Spent } from './time-spent.ts';
import type { VerbClass } from './verb-class.ts';

type Group = {
  readonly kind: ExperienceKind | null;
  readonly definition: ActivityDefinition | undefined;
  readonly dayOf: (at: number) => string;
};

/** What the Statements of one attempt tell, at least one and in time order. */
export function deriveAttempt(entries: readonly GroupEntry[], spent: readonly Spent[], group: Group): AttemptFacts {
  const isJudged = group.kind !== 'survey' && !isWithoutRight(entries, group.definition);
  const scores = isJudged ? scoresIn(entries) : [];
  const standing = standingOf(entries, group.kind);
  const seconds = roundSeconds(totalOf(spent));
  return {
    registration: sharedRegistration(entries),
    standing,
    firstScore: scores[0] ?? null,
    bestScore: scores.reduce<ExperienceScore | null>(betterScore, null),
    lastScore: scores.at(-1) ?? null,
    seconds: seconds > 0 ? seconds : null,
    time: byDay(spent, group.dayOf),
    firstAt: entries[0]?.at ?? 0,
    lastAt: entries.at(-1)?.at ?? 0,
    statements: entries.length,
    right: group.kind === 'question' && isJudged ? rightIn(entries) : null,
    isVisit: entries.every(({ verbClass }) => visits.has(verbClass)),
    spansCourse: entries.some(({ statement, activity }) => isDefinedByCmi5(statement, activity)),
  };
}

const visits: ReadonlySet<VerbClass> = new Set(['register', 'touch', 'remark']);

/** A scale of opinions has points and no right answer. */
function isWithoutRight(entries: readonly GroupEntry[], definition: ActivityDefinition | undefined): boolean {
  const type =
    definition?.interactionType ??
    entries.findLast(({ activity }) => activity.definition?.interactionType !== undefined)?.activity.definition
      ?.interactionType;
  return type === 'likert';
}

function scoresIn(entries: readonly GroupEntry[]): ExperienceScore[] {
  return entries.flatMap(({ verbClass, statement }) => {
    const score = verbClass === 'progress' || verbClass === 'skip' ? null : scoreOf(statement.result?.score);
    return score === null ? [] : [score];
  });
}

function rightIn(entries: readonly GroupEntry[]): boolean | null {
  const isTold = (entry: GroupEntry) => isAnswer(entry) && entry.verbClass !== 'skip';
  const answer = entries.findLast(isTold) ?? entries.findLast(hasAnswer);
  const { success, score } = answer?.statement.result ?? {};
  if (success !== undefined) return success;
  const scaled = scoreOf(score)?.scaled ?? null;
  return scaled === null ? null : scaled >= 1;
}

function sharedRegistration(entries: readonly GroupEntry[]): string | null {
  const first = registrationOf(entries[0]);
  return first !== undefined && entries.every((entry) => registrationOf(entry) === first) ? first : null;
}

function registrationOf(entry: GroupEntry | undefined): string | undefined {
  return entry?.statement.context?.registration?.toLowerCase();
}

function byDay(spent: readonly Spent[], dayOf: (at: number) => string): TimeByDay {
  return addDays(spent.map(({ at, seconds }) => [dayOf(at), seconds] as const));
}

/** Seconds by day, each day once. */
export function addDays(days: TimeByDay): TimeByDay {
  const sums = new Map<string, number>();
  for (const [day, seconds] of days) sums.set(day, (sums.get(day) ?? 0) + seconds);
  return [...sums]
    .map(([day, seconds]) => [day, roundSeconds(seconds)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
