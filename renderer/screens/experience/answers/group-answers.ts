import type { ExperienceAnswer } from '../../../../server/contract/experience.ts';

export type AnsweredQuestion = {
  readonly activity: string;
  readonly question: string;
  /** In time order; at least one. */
  readonly answers: readonly ExperienceAnswer[];
  /** By the last answer. */
  readonly success: boolean | null;
};

/** The answers by the question that they answer, in the order in which the questions were first answered. */
export function groupAnswers(answers: readonly ExperienceAnswer[]): readonly AnsweredQuestion[] {
  const byQuestion = new Map<string, ExperienceAnswer[]>();
  for (const answer of answers) {
    const known = byQuestion.get(answer.activity);
    if (known === undefined) byQuestion.set(answer.activity, [answer]);
    else known.push(answer);
  }
  return Array.from(byQuestion, ([activity, given]) => ({
    activity,
    question: given.at(-1)?.question ?? '',
    answers: given,
    success: given.at(-1)?.success ?? null,
  }));
}
