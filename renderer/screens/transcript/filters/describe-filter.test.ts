import { expect, test } from 'vitest';
import { byHandLabel } from '../../../../server/contract/by-hand.ts';
import type { FilterChoices } from '../../../../server/contract/experience.ts';
import type { FilterName } from '../../../../server/contract/filter-value.ts';
import { english } from '../../../messages/en.ts';
import { spanish } from '../../../messages/es.ts';
import { createFormats } from '../../../messages/formats.ts';
import { describeFilter } from './describe-filter.ts';

const now = Date.UTC(2026, 5, 1, 12);

const choices: FilterChoices = {
  kinds: [],
  statuses: [],
  courses: [{ value: 'https://c.example/1', text: 'First aid', count: 3 }],
  verbs: [{ value: 'https://v.example/hummed', text: 'hummed', count: 1 }],
  sources: [
    { value: 'key', text: 'Campus', count: 2 },
    { value: 'own', text: byHandLabel, count: 1 },
  ],
  people: [{ value: 'mbox::mailto:ana@example.org', text: 'Ana Ruiz', count: 2 }],
  destinations: [{ value: 'd1', text: 'Acme', count: 1 }],
};

test.each<[FilterName, string, string]>([
  ['words', 'fire', 'Words: fire'],
  ['since', '2025-03-10', 'From: Mar 10, 2025'],
  ['kind', 'quiz', 'Kind: Quiz'],
  ['status', 'in-progress', 'Status: in progress'],
  ['course', 'https://c.example/1', 'Course: First aid'],
  ['course', 'https://c.example/2', 'Course: https://c.example/2'],
  ['verb', 'https://v.example/hummed', 'Verb: hummed'],
  ['verb', 'http://adlnet.gov/expapi/verbs/attended', 'Verb: attended'],
  ['source', 'key', 'Source: Campus'],
  ['person', 'mbox::mailto:ana@example.org', 'Person: Ana Ruiz'],
  ['person', 'mbox::mailto:bo@example.org', 'Person: bo@example.org'],
  ['score', '80', 'Score: 80% or better'],
  ['shared', 'no', 'Shared: Not shared'],
  ['shared', 'd1', 'Shared: Shared with Acme'],
])('%s=%s is said as "%s"', (name, value, said) => {
  expect(describeFilter(name, value, choices, english(createFormats('en', 'UTC')), now)).toBe(said);
});

test('what has no name yet is said as it is, in any language', () => {
  const messages = spanish(createFormats('es', 'UTC'));
  expect(describeFilter('source', 'key', undefined, messages, now)).toBe('Fuente: key');
  expect(describeFilter('kind', 'quiz', undefined, messages, now)).toBe('Tipo: Cuestionario');
});

test('what was added by hand is said in the language of the reader', () => {
  const messages = spanish(createFormats('es', 'UTC'));
  expect(describeFilter('source', 'own', choices, messages, now)).toBe('Fuente: Añadido a mano');
});
