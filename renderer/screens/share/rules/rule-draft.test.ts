import { expect, test } from 'vitest';
import type { Rule } from '../../../../server/contract/sharing/rule.ts';
import { blankRule, draftLike, ruleOf } from './rule-draft.ts';

const rule: Rule = {
  id: '1',
  name: 'Safety',
  destinationId: 'acme',
  destination: 'Acme',
  criteria: { activity: 'https://acme.example/course' },
  form: { as: { mbox: 'mailto:ana@acme.example' }, leaveOut: ['scores'] },
  createdAt: '2026-01-01T00:00:00Z',
  state: 'ended',
  waiting: 0,
  sent: 3,
  refused: 0,
};

test('a rule needs a name', () => {
  expect(ruleOf(blankRule('acme'))).toBeUndefined();
  expect(ruleOf({ ...blankRule('acme'), name: ' Safety ' })).toEqual({
    name: 'Safety',
    destinationId: 'acme',
    criteria: {},
    form: { as: null, leaveOut: [] },
    existing: false,
  });
});

test('conditions that cannot be meant make no rule', () => {
  const draft = draftLike(rule);
  expect(ruleOf({ ...draft, criteria: { ...draft.criteria, activity: 'my course' } })).toBeUndefined();
});

test('a rule like another has its conditions and form, and begins now', () => {
  const { name, destinationId, criteria, form } = rule;
  expect(ruleOf(draftLike(rule))).toEqual({ name, destinationId, criteria, form, existing: false });
});
