import type { ExperienceKind, Standing } from '../../../server/contract/experience.ts';
import type { ExperienceMessages } from '../../messages/en/experience.ts';
import { knownVerb, lastSegment } from '../../messages/known-verb.ts';
import { name } from '../../messages/phrase.ts';

/** How it stands, as a person would say it: "completed and passed, satisfied". `attempts` are tries at a question. */
export function describeStanding(
  standing: Standing,
  kind: ExperienceKind,
  words: ExperienceMessages,
  attempts = 1,
): string {
  const additions = [...(standing.satisfied ? [words.satisfied] : []), ...(standing.late ? [words.late] : [])];
  return [mainWord(standing, kind, words, attempts), ...additions].join(', ');
}

function mainWord(standing: Standing, kind: ExperienceKind, words: ExperienceMessages, attempts: number): string {
  const { status, completed, success, progress } = standing;
  if (kind === 'question' && isAnswered(standing)) return sayAnswer(success, words, attempts);
  switch (status) {
    case 'passed':
      return completed ? words.completedAndPassed : words.statuses.passed;
    case 'failed':
      return completed ? words.completedAndFailed : words.statuses.failed;
    case 'in-progress':
      return progress === null ? words.statuses['in-progress'] : words.inProgress(Math.floor(progress * 100) / 100);
    case 'done':
      return sayDeed(standing.deed, words);
    default:
      return words.statuses[status];
  }
}

function isAnswered({ status, deed, success }: Standing): boolean {
  if (status === 'done') return success !== null || (deed !== null && knownVerb(deed.id) === 'answered');
  return status === 'passed' || status === 'failed' || status === 'completed';
}

function sayAnswer(success: boolean | null, words: ExperienceMessages, attempts: number): string {
  if (success === null) return words.answered;
  if (success) return attempts > 1 ? words.answeredRightAt(attempts) : words.answeredRight;
  return attempts > 1 ? words.answeredWrongAfter(attempts) : words.answeredWrong;
}

function sayDeed(deed: Standing['deed'], words: ExperienceMessages): string {
  if (deed === null) return words.statuses.done;
  const known = knownVerb(deed.id);
  if (known !== undefined) return words.deeds[known];
  const said = name(deed.display ?? '').text || name(lastSegment(deed.id).replace(/[-_]+/g, ' ')).text;
  return said === '' ? words.statuses.done : said;
}
