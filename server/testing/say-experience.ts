// An experience in one line, for tables of expectations.
import type { ExperienceScore, Standing } from '../contract/experience.ts';
import type { DerivedExperience } from '../experiences/derive/derive-all.ts';
import { dayInUtc } from './derive-from.ts';

/** Such as `course "Fire safety": passed, 100 %, 861 s, 1 attempt, 2025-05-12`. */
export function sayExperience({ facts, title }: DerivedExperience): string {
  const { kind, standing, bestScore, seconds, attempts, firstAt, lastAt } = facts;
  const days = [...new Set([firstAt, lastAt].map(dayInUtc))].join(' to ');
  const parts = [
    sayStanding(standing),
    sayScore(bestScore),
    seconds === null ? undefined : `${seconds} s`,
    `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`,
    days,
  ];
  return `${kind} "${title}": ${parts.filter((part) => part !== undefined).join(', ')}`;
}

export function sayStanding({ status, completed, success, satisfied, progress, deed, late }: Standing): string {
  const deedSaid = deed === null ? 'done' : (deed.display ?? deed.id);
  const main = status === 'done' ? deedSaid + (success === null ? '' : success ? ' right' : ' wrong') : status;
  const words = [
    completed && (status === 'passed' || status === 'failed') ? `completed and ${main}` : main,
    status === 'in-progress' && progress !== null ? `${Math.round(progress * 100)} %` : undefined,
    satisfied ? 'satisfied' : undefined,
    late ? 'late' : undefined,
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

export function sayScore(score: ExperienceScore | null): string | undefined {
  if (score === null) return undefined;
  const { scaled, raw, max } = score;
  if (scaled === null) return `${raw} points`;
  const points = raw === null || max === null || max === 100 ? undefined : `${raw} of ${max}`;
  const share = scaled === null ? undefined : `${Math.round(scaled * 100)} %`;
  return [points, share].filter((part) => part !== undefined).join(' = ');
}
