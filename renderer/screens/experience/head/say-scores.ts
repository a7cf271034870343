import type { ExperienceDetail } from '../../../../server/contract/experience.ts';
import { sayExperienceScore } from '../../../components/experience/say-experience-score.ts';
import type { Messages } from '../../../messages/en.ts';

export type SaidScores = {
  readonly label: string;
  readonly best: string;
  /** What else is worth knowing of it: "first 50 %, last 100 %, 80 % needed". */
  readonly note: string | undefined;
};

/** The best score, with the first and last where they differ; undefined without a score. */
export function sayScores(
  { summary: { bestScore, lastScore }, firstScore, mastery }: ExperienceDetail,
  { experience, experienceScreen: words, formats }: Messages,
): SaidScores | undefined {
  const say = (score: typeof bestScore) => sayExperienceScore(score, experience, formats);
  const best = say(bestScore);
  if (best === undefined) return undefined;
  const first = say(firstScore) ?? best;
  const last = say(lastScore) ?? best;
  const isOnly = first === best && last === best;
  const notes = [
    ...(isOnly ? [] : [words.scoreFirst(first), words.scoreLast(last)]),
    ...(mastery === null ? [] : [words.needed(mastery)]),
  ];
  return {
    label: isOnly ? words.onlyScore : words.score,
    best,
    note: notes.length === 0 ? undefined : notes.join(', '),
  };
}
