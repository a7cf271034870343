import type { ExperienceKind, Standing } from '../../contract/experience.ts';
import type { Verb } from '../../contract/xapi/verb.ts';
import type { GroupEntry } from './group-entry.ts';
import { hear } from './hear.ts';
import type { Heard } from './hear.ts';

/** How it stands with one attempt, as its own Statements in time order tell it. */
export function standingOf(entries: readonly GroupEntry[], kind: ExperienceKind | null): Standing {
  const heard = hear(entries, kind);
  const standing: Standing = {
    status: 'registered',
    completed: heard.completed,
    success: heard.success,
    satisfied: heard.satisfied,
    progress: heard.progress,
    deed: null,
    late: heard.late,
  };
  return settle(standing, heard, kind);
}

const ANSWERED: Verb = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } };
const SUBMITTED: Verb = { id: 'http://activitystrea.ms/schema/1.0/submit', display: { en: 'submitted' } };

/** Nothing is left to do after one of these was looked at; all others want to be brought to an end. */
const doneOnceSeen: ReadonlySet<ExperienceKind | null> = new Set([
  null,
  'page',
  'reading',
  'lesson',
  'event',
  'discussion',
  'project',
  'practice',
  'achievement',
  'app',
  'other',
]);

function settle(standing: Standing, heard: Heard, kind: ExperienceKind | null): Standing {
  if (kind === 'question') return settleQuestion(standing, heard);
  // Some players tell no more than how much was seen.
  const isSeenWhole = (kind === 'video' || kind === 'audio') && heard.progress === 1 && heard.success === null;
  if (isSeenWhole) return ended({ ...standing, completed: true, progress: null }, 'completed');
  const isHandedIn = kind === 'assignment' && heard.completed && heard.success === null && !heard.scored;
  if (isHandedIn) return done({ ...standing, completed: false }, heard.deed ?? SUBMITTED);
  // A deed by hand may have gone well or badly: it stays what it was.
  const isJudged = heard.success !== null && (heard.deed === null || heard.completed || heard.begun || heard.scored);
  if (heard.success === true && isJudged) return ended(standing, 'passed');
  if (heard.success === false && isJudged) return ended(standing, 'failed');
  if (heard.completed) return ended({ ...standing, progress: null }, 'completed');
  if (heard.waived) return ended(standing, 'waived');
  if (heard.satisfied) return ended({ ...standing, progress: null }, 'completed');
  if (heard.abandoned) return { ...standing, status: 'abandoned' };
  // Points on the way are no end of it.
  const isOnTheWay = heard.begun && heard.deedClass === 'score';
  if (heard.deed !== null && !isOnTheWay) return done(standing, heard.deed);
  if (heard.begun) return { ...standing, status: 'in-progress' };
  const seen = heard.touch ?? heard.remark;
  if (seen === null) return standing;
  return doneOnceSeen.has(kind) ? done(standing, seen) : { ...standing, status: 'in-progress' };
}

function settleQuestion(standing: Standing, heard: Heard): Standing {
  const plain: Standing = { ...standing, completed: false, progress: null };
  if (!heard.isAnswered) return heard.completed ? ended(standing, 'completed') : { ...plain, status: 'in-progress' };
  return done(plain, heard.deed !== null && heard.deedClass === 'skip' ? heard.deed : ANSWERED);
}

function ended(standing: Standing, status: Standing['status']): Standing {
  return { ...standing, status, progress: standing.completed ? null : standing.progress };
}

function done(standing: Standing, { id, display = {} }: Verb): Standing {
  const tag = Object.keys(display).find((one) => /^en\b/i.test(one)) ?? Object.keys(display)[0];
  const text = tag === undefined ? undefined : display[tag]?.trim().slice(0, 100);
  return { ...standing, status: 'done', deed: { id, display: text || undefined } };
}
