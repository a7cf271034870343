import { expect, test } from 'vitest';
import type { Criteria } from '../../../../server/contract/sharing/selection.ts';
import { english } from '../../../messages/en.ts';
import { createFormats } from '../../../messages/formats.ts';
import { plainText } from '../../../messages/phrase.ts';
import { describeCriteria } from './describe-criteria.ts';

const messages = english(createFormats('en-GB', 'UTC'));
const say = (criteria: Criteria) => plainText(describeCriteria(criteria, (key) => `label of ${key}`, messages));

test('no condition means everything', () => {
  expect(say({})).toBe('everything in your transcript');
});

test('each condition is told', () => {
  expect(
    say({
      activity: 'https://acme.example/course',
      verbs: ['http://adlnet.gov/expapi/verbs/completed', 'https://acme.example/verbs/signed'],
      credential: 'k',
    }),
  ).toBe('Statements about https://acme.example/course, saying “completed” or “signed”, recorded by label of k');
});

test('a period is told with its last day, not with the one after it', () => {
  expect(say({ from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' })).toBe(
    'Statements from 1 Mar 2026 until 31 Mar 2026',
  );
  expect(say({ until: '2026-04-01T00:00:00Z' })).toBe('Statements until 31 Mar 2026');
});
