import { expect, test } from 'vitest';
import { blankCriteria, criteriaOf, draftOfCriteria, mistakesIn, ofLastMonth } from './criteria-draft.ts';
import type { CriteriaDraft } from './criteria-draft.ts';

const completed = 'http://adlnet.gov/expapi/verbs/completed';

const full: CriteriaDraft = {
  activity: 'https://acme.example/course',
  from: '2026-03-01',
  until: '2026-03-31',
  verbs: [completed],
  otherVerbs: 'https://acme.example/verbs/signed',
  credential: 'key',
};

test('nothing typed is no condition at all', () => {
  expect(criteriaOf(blankCriteria)).toEqual({});
});

test('a period begins with its first day and ends with the end of its last, where the learner is', () => {
  const { from, until } = criteriaOf(full);
  expect(from).toBe(new Date(2026, 2, 1).toISOString());
  expect(until).toBe(new Date(2026, 3, 1).toISOString());
});

test('chosen verbs and those typed by their ids count alike', () => {
  expect(criteriaOf(full).verbs).toEqual([completed, 'https://acme.example/verbs/signed']);
});

test('what becomes of a draft can be typed on', () => {
  expect(draftOfCriteria(criteriaOf(full))).toEqual(full);
  expect(draftOfCriteria(criteriaOf(blankCriteria))).toEqual(blankCriteria);
});

test('what cannot be meant is found', () => {
  expect(mistakesIn(full)).toEqual(new Set());
  expect(mistakesIn({ ...full, activity: 'my course' })).toEqual(new Set(['activity']));
  expect(mistakesIn({ ...full, otherVerbs: 'signed' })).toEqual(new Set(['otherVerbs']));
  expect(mistakesIn({ ...full, until: '2026-02-28' })).toEqual(new Set(['period']));
});

test('the last month of a rule begins 30 days ago, or with the rule’s own period', () => {
  const now = Date.parse('2026-03-31T12:00:00Z');
  expect(ofLastMonth({ activity: 'x:y' }, now)).toEqual({ activity: 'x:y', from: '2026-03-01T12:00:00.000Z' });
  expect(ofLastMonth({ from: '2020-01-01T00:00:00Z' }, now).from).toBe('2026-03-01T12:00:00.000Z');
  expect(ofLastMonth({ from: '2026-03-20T00:00:00Z' }, now).from).toBe('2026-03-20T00:00:00Z');
});
