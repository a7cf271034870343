import { describe, expect, it } from 'vitest';
import { Problem } from '../../contract/problem.ts';
import { readForm } from './read-form.ts';

const ana = { mbox: 'mailto:ana@hr.example.org' };

describe('readForm', () => {
  it('takes the parts once, in the order in which they are known', () => {
    expect(readForm({ as: null, leaveOut: [] })).toEqual({ as: null, leaveOut: [] });
    expect(readForm({ as: ana, leaveOut: ['times', 'scores', 'times'] })).toEqual({
      as: ana,
      leaveOut: ['scores', 'times'],
    });
  });

  it.each([
    undefined,
    null,
    [],
    'as',
    {},
    { as: null },
    { leaveOut: [] },
    { as: null, leaveOut: 'scores' },
    { as: null, leaveOut: ['grades'] },
    { as: null, leaveOut: [['scores']] },
    { as: 'mailto:ana@hr.example.org', leaveOut: [] },
    { as: {}, leaveOut: [] },
    { as: { name: 'Ana' }, leaveOut: [] },
    { as: { mbox: 'ana@hr.example.org' }, leaveOut: [] },
    { as: { ...ana, openid: 'https://ana.example.org' }, leaveOut: [] },
    { as: { ...ana, objectType: 'Group' }, leaveOut: [] },
    { as: { objectType: 'Group', member: [ana] }, leaveOut: [] },
    { as: { ...ana, employee: 1 }, leaveOut: [] },
  ])('refuses %j', (value) => {
    expect(() => readForm(value)).toThrow(Problem);
    expect(() => readForm(value)).toThrow(/^(?:A|In a) form[^.]*\.$/);
  });

  it('says which member of the Agent is wrong', () => {
    const violations = [expect.objectContaining({ pointer: '/as/mbox' })];
    expect(() => readForm({ as: { mbox: 'ana' }, leaveOut: [] })).toThrow(
      expect.objectContaining({ type: 'invalid-request', violations }),
    );
  });
});
