import { expect, test } from 'vitest';
import { asItIs } from '../../../../server/contract/sharing/share-form.ts';
import { blankForm, draftOfForm, formOf, identitiesToChoose } from './form-draft.ts';

const ana = { mbox: 'mailto:ana@acme.example' };
const school = { account: { homePage: 'https://school.example', name: '4711' } };

test('nothing chosen leaves Statements as they are', () => {
  expect(formOf(blankForm)).toEqual(asItIs);
});

test('whoever is to be named there has to be told', () => {
  const named = { ...blankForm, isNamed: true };
  expect(formOf(named)).toBeUndefined();
  expect(formOf({ ...named, typed: { ...named.typed, mail: 'ana@acme.example' } })?.as).toEqual(ana);
  expect(formOf({ ...named, chosen: school })?.as).toEqual(school);
});

test('a form that was chosen can be changed', () => {
  const form = { as: school, leaveOut: ['scores', 'times'] } as const;
  expect(formOf(draftOfForm(form))).toEqual(form);
  expect(formOf(draftOfForm(asItIs))).toEqual(asItIs);
});

test('a chosen identity can be seen even where it is none of the learner’s', () => {
  expect(identitiesToChoose([ana], school)).toEqual([ana, school]);
  expect(identitiesToChoose([ana], { mbox: 'mailto:ana@ACME.example' })).toEqual([ana]);
  expect(identitiesToChoose([ana], null)).toEqual([ana]);
});
