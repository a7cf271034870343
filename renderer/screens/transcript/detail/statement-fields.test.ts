import { expect, test } from 'vitest';
import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { english } from '../../../messages/en.ts';
import { spanish } from '../../../messages/es.ts';
import { createFormats } from '../../../messages/formats.ts';
import { languageText } from './language-text.ts';
import { readJson } from '../../../components/json/read-json.ts';
import { statementFields } from './statement-fields.ts';

const id = '12345678-1234-4234-8234-123456789012';

function aDetail(statement: object, changes: Partial<StatementDetail> = {}): StatementDetail {
  return {
    summary: {
      sequence: 1,
      id,
      timestamp: '2026-03-10T12:00:00Z',
      stored: '2026-03-10T12:00:01Z',
      actor: 'Ana',
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: undefined },
      object: { kind: 'activity', name: 'Question 3', type: undefined },
      within: undefined,
      result: undefined,
      voided: false,
    },
    json: JSON.stringify({ id, ...statement }),
    recordedBy: 'Algebra course',
    voiding: null,
    isByHand: false,
    files: [],
    deliveries: [],
    fetchedFrom: null,
    ...changes,
  };
}

const inEnglish = (detail: StatementDetail) => statementFields(detail, english(createFormats('en', 'UTC')), ['en']);

const valuesOf = (detail: StatementDetail, label: string) =>
  [...inEnglish(detail).main, ...inEnglish(detail).other].find((field) => field.label === label)?.values;

test('the main fields speak the reader’s language', () => {
  const fields = statementFields(aDetail({}), spanish(createFormats('es', 'UTC')), ['es']).main;
  expect(fields.find(({ label }) => label === 'Verbo')?.values[0]).toBe('respondió a');
  expect(fields.find(({ label }) => label === 'Guardado por')?.values).toEqual(['Algebra course']);
});

test('a person is shown with what identifies them', () => {
  const actor = { name: 'Ana', account: { name: 'ana.ruiz', homePage: 'https://people.example' } };
  expect(valuesOf(aDetail({ actor }), 'Who')).toEqual(['Ana', 'ana.ruiz · https://people.example']);
  expect(valuesOf(aDetail({ actor: { mbox: 'mailto:ana@example.org' } }), 'Who')).toEqual(['ana@example.org']);
});

test('each member of a group is shown', () => {
  const actor = { objectType: 'Group', member: [{ name: 'Ana' }, { name: 'Bo', mbox: 'mailto:bo@example.org' }] };
  expect(valuesOf(aDetail({ actor }), 'Member')).toEqual(['Ana', 'Bo · bo@example.org']);
});

test('an extension nobody knows is shown under its own name', () => {
  const context = { extensions: { 'https://example.org/room': { building: 'B', floor: 12 } } };
  expect(valuesOf(aDetail({ context }), 'context › extensions › https://example.org/room › building')).toEqual(['B']);
  expect(valuesOf(aDetail({ context }), 'context › extensions › https://example.org/room › floor')).toEqual(['12']);
});

test('points keep the digits they came with', () => {
  const json = `{"id":"${id}","result":{"score":{"raw":18.10,"max":20.00}}}`;
  expect(valuesOf(aDetail({}, { json }), 'Score')).toEqual(['18.10 of 20.00']);
});

test('courses around the activity are named, however many there are', () => {
  const parent = [
    { id: 'https://example.org/a', definition: { name: { en: 'Algebra' } } },
    { id: 'https://example.org/b' },
  ];
  expect(valuesOf(aDetail({ context: { contextActivities: { parent } } }), 'Part of')).toEqual([
    'Algebra · https://example.org/a',
    'https://example.org/b',
  ]);
});

test('an empty value makes no field', () => {
  expect(valuesOf(aDetail({ result: { response: '' } }), 'Answer given')).toBeUndefined();
});

test('nothing is shown twice', () => {
  const statement = {
    actor: { name: 'Ana', mbox: 'mailto:ana@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: { id: 'https://example.org/q', definition: { name: { en: 'Question 3' }, type: 'https://example.org/t' } },
    result: { success: true, completion: false, duration: 'PT5S', score: { scaled: 0.5 } },
    timestamp: '2026-03-10T12:00:00Z',
    stored: '2026-03-10T12:00:01Z',
    authority: { name: 'Cairn', account: { name: 'k', homePage: 'http://localhost' } },
  };
  expect(inEnglish(aDetail(statement)).other).toEqual([]);
});

test('a text is chosen in the reader’s language, else a near one, else the first', () => {
  const map = readJson('{"fr":"oui","es-MX":"sí","en-US":"yes"}');
  expect(languageText(map, ['es-ES', 'en'])).toBe('sí');
  expect(languageText(map, ['de'])).toBe('yes');
  expect(languageText(readJson('{"fr":"oui"}'), ['de'])).toBe('oui');
  expect(languageText(undefined, ['de'])).toBeUndefined();
});
