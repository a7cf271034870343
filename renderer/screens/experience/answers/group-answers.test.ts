import { expect, test } from 'vitest';
import type { ExperienceAnswer } from '../../../../server/contract/experience.ts';
import { groupAnswers } from './group-answers.ts';

const answer = (activity: string, attempt: number, success: boolean | null): ExperienceAnswer => ({
  activity,
  question: `Question ${activity}`,
  response: 'Wood',
  right: null,
  success,
  score: null,
  attempt,
  at: '2026-11-01T10:00:00Z',
});

test('tries at one question stand together, and the last one counts', () => {
  const questions = groupAnswers([answer('a', 1, false), answer('b', 1, false), answer('a', 2, true)]);
  expect(questions.map(({ activity, success, answers }) => [activity, success, answers.length])).toEqual([
    ['a', true, 2],
    ['b', false, 1],
  ]);
});

test('an answer that nobody judged is neither right nor wrong', () => {
  expect(groupAnswers([answer('a', 1, true), answer('a', 2, null)])[0]?.success).toBeNull();
});
