import { expect, test } from 'vitest';
import type { ExperienceAnswer } from '../../../../server/contract/experience.ts';
import { anExperience } from '../../../testing/an-experience.ts';
import { groupParts } from './group-parts.ts';

const part = (activity: string, kind: 'quiz' | 'question' | 'page') => anExperience({ activity, kind });
const answerTo = (activity: string): ExperienceAnswer => ({
  activity,
  question: 'What burns?',
  response: 'Wood',
  right: null,
  success: true,
  score: null,
  attempt: 1,
  at: '2026-11-01T10:00:00Z',
});

test('parts of one kind stand together, in their order', () => {
  const groups = groupParts([part('p1', 'page'), part('q', 'quiz'), part('p2', 'page')], []);
  expect(groups.map(({ kind, parts }) => [kind, parts.map(({ activity }) => activity)])).toEqual([
    ['quiz', ['q']],
    ['page', ['p1', 'p2']],
  ]);
});

test('a question whose answer is told below is no part once more', () => {
  const groups = groupParts([part('q1', 'question'), part('q2', 'question')], [answerTo('q1')]);
  expect(groups.map(({ parts }) => parts.map(({ activity }) => activity))).toEqual([['q2']]);
});
