import type { ExperienceSummary } from '../../../server/contract/experience.ts';
import type { ExperienceMessages } from '../../messages/en/experience.ts';
import type { Formats } from '../../messages/formats.ts';
import { describeStanding } from './describe-standing.ts';
import { sayExperienceScore } from './say-experience-score.ts';
import { saySeconds } from './say-seconds.ts';

/** What is worth saying in one line, the most important first: standing, score, questions, time, attempts. */
export function experienceFacts(
  { standing, kind, bestScore, questions, seconds, attempts }: ExperienceSummary,
  words: ExperienceMessages,
  formats: Formats,
): readonly string[] {
  const isQuestion = kind === 'question';
  const facts = [
    describeStanding(standing, kind, words, attempts),
    sayExperienceScore(bestScore, words, formats),
    questions === null || isQuestion ? undefined : words.questions(questions.right, questions.answered),
    seconds === null || seconds <= 0 ? undefined : saySeconds(seconds, formats),
    // A question's tries are told with how it was answered; what is simply done is done so many times.
    attempts > 1 && !isQuestion ? words[standing.status === 'done' ? 'times' : 'attempts'](attempts) : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
