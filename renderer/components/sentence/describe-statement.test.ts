import { expect, test } from 'vitest';
import type { StatementSummary, SummarisedResult } from '../../../server/contract/statement-summary.ts';
import { createFormats } from '../../messages/formats.ts';
import { englishSentence } from '../../messages/en/sentence.ts';
import { spanishSentence } from '../../messages/es/sentence.ts';
import { plainText } from '../../messages/phrase.ts';
import { describeStatement } from './describe-statement.ts';

const adl = (verb: string) => ({ id: `http://adlnet.gov/expapi/verbs/${verb}`, display: undefined });

function aSummary(changes: Partial<StatementSummary> = {}): StatementSummary {
  return {
    sequence: 1,
    id: '12345678-1234-4234-8234-123456789012',
    timestamp: '2026-03-10T12:00:00Z',
    stored: '2026-03-10T12:00:00Z',
    actor: 'Ana',
    verb: adl('answered'),
    object: { kind: 'activity', name: 'Question 3', type: undefined },
    within: undefined,
    result: undefined,
    voided: false,
    ...changes,
  };
}

function aResult(changes: Partial<SummarisedResult>): SummarisedResult {
  const nothing = { scaled: undefined, raw: undefined, max: undefined, success: undefined };
  return { ...nothing, completion: undefined, duration: undefined, response: undefined, ...changes };
}

function parts(changes: Partial<StatementSummary>) {
  const formats = createFormats('en');
  return describeStatement(aSummary(changes), englishSentence(formats), formats);
}

const inEnglish = (changes: Partial<StatementSummary>) => plainText(parts(changes));

function inSpanish(changes: Partial<StatementSummary>) {
  const formats = createFormats('es');
  return plainText(describeStatement(aSummary(changes), spanishSentence(formats), formats)).replace(/\u00a0/g, ' ');
}

test('an answer tells what, how well, and in which course', () => {
  const answer = { result: aResult({ scaled: 0.8, success: true }), within: 'Algebra I' };
  expect(inEnglish(answer)).toBe('Ana answered Question 3 correctly, 80%, in Algebra I');
  expect(inSpanish(answer)).toBe('Ana respondió a Question 3 correctamente, 80 %, en Algebra I');
});

test('a wrong answer says so', () => {
  const answer = { result: aResult({ success: false }) };
  expect(inEnglish(answer)).toBe('Ana answered Question 3 incorrectly');
  expect(inSpanish(answer)).toBe('Ana respondió a Question 3 incorrectamente');
});

test('what the learner did is told to them; Spanish leaves the person out', () => {
  const mine = { actor: null, verb: adl('completed') };
  expect(inEnglish(mine)).toBe('You completed Question 3');
  expect(inSpanish(mine)).toBe('Completó Question 3');
});

test('a score without a share of the whole is told in points', () => {
  expect(inEnglish({ result: aResult({ raw: 18, max: 20 }) })).toBe('Ana answered Question 3, 18 of 20');
  expect(inSpanish({ result: aResult({ raw: 18, max: 20 }) })).toBe('Ana respondió a Question 3, 18 de 20');
  expect(inEnglish({ result: aResult({ raw: 1 }) })).toBe('Ana answered Question 3, 1 point');
});

test('a score of nothing is a score', () => {
  expect(inEnglish({ verb: adl('failed'), result: aResult({ scaled: 0, success: false }) })).toBe(
    'Ana failed Question 3, 0%',
  );
});

test('a completed course tells success and duration', () => {
  const completed = {
    verb: adl('completed'),
    object: { kind: 'activity', name: 'Golf', type: undefined } as const,
    result: aResult({ success: true, completion: true, duration: 'PT29M57S' }),
  };
  expect(inEnglish(completed)).toBe('Ana completed Golf, successfully, 29 min 57 sec');
  expect(inSpanish(completed)).toBe('Ana completó Golf, con éxito, 29 min 57 s');
});

test('passing is not said twice', () => {
  expect(inEnglish({ verb: adl('passed'), result: aResult({ success: true, scaled: 0.875 }) })).toBe(
    'Ana passed Question 3, 87.5%',
  );
});

test('an attempt says whether it came to an end', () => {
  expect(inEnglish({ verb: adl('attempted'), result: aResult({ completion: false }) })).toBe(
    'Ana attempted Question 3, not to the end',
  );
});

test.each([
  ['https://w3id.org/xapi/video/verbs/seeked', 'Ana skipped within Question 3'],
  ['https://w3id.org/xapi/adl/verbs/abandoned', 'Ana abandoned Question 3'],
  ['http://activitystrea.ms/schema/1.0/watch', 'Ana watched Question 3'],
  ['https://w3id.org/xapi/adl/verbs/logged-in', 'Ana logged in to Question 3'],
  ['http://example.org/verbs#Passed', 'Ana passed Question 3'],
  ['http://example.org/verbs/passed/', 'Ana passed Question 3'],
  ['urn:example:viewed', 'Ana viewed Question 3'],
])('the verb %s is known whoever coined it', (id, sentence) => {
  expect(inEnglish({ verb: { id, display: 'something else' } })).toBe(sentence);
});

test('an unknown verb speaks with its own display, else with the end of its IRI', () => {
  const id = 'http://example.org/verbs/peer-assessed';
  expect(inEnglish({ verb: { id, display: 'assessed a peer in' } })).toBe('Ana assessed a peer in Question 3');
  expect(inEnglish({ verb: { id, display: undefined } })).toBe('Ana peer assessed Question 3');
  expect(inEnglish({ verb: { id, display: '  ' } })).toBe('Ana peer assessed Question 3');
});

test('a word that every object has is not taken for a known verb', () => {
  expect(inEnglish({ verb: { id: 'http://example.org/constructor', display: undefined } })).toBe(
    'Ana constructor Question 3',
  );
});

test('what has no name is still a sentence', () => {
  expect(inEnglish({ actor: '', object: { kind: 'activity', name: ' ', type: undefined } })).toBe(
    'Somebody answered something without a name',
  );
  expect(inSpanish({ actor: '\u0000', object: { kind: 'person', name: '' } })).toBe(
    'Alguien respondió a algo sin nombre',
  );
});

test('a voiding names the Statement it is about', () => {
  const object = { kind: 'statement', id: 'abcdef01-1234-4234-8234-123456789012' } as const;
  expect(inEnglish({ verb: adl('voided'), object })).toBe('Ana voided the Statement abcdef01');
  expect(inSpanish({ verb: adl('voided'), object })).toBe('Ana anuló el Statement abcdef01');
});

test('a SubStatement is told as a sentence within the sentence', () => {
  const object = { kind: 'sub-statement', actor: 'Bo', verb: adl('read'), name: 'Chapter 1' } as const;
  const verb = { id: 'http://example.org/planned', display: 'planned' };
  expect(inEnglish({ verb, object })).toBe('Ana planned that Bo read Chapter 1');
});

test('markup in a name stays text in one piece', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  expect(parts({ actor: hostile })[0]).toEqual({ kind: 'name', text: hostile });
});

test('control characters and line breaks in a name do not break the row', () => {
  expect(inEnglish({ actor: 'An\u0007a\r\n\u2028Ruiz' })).toBe('An a Ruiz answered Question 3');
});

test('the parts say what is a name, so that it can be set apart', () => {
  expect(parts({ within: 'Algebra I' }).map(({ kind }) => kind)).toEqual([
    'name',
    'text',
    'text',
    'text',
    'emphasis',
    'text',
    'name',
  ]);
});

test('every part of a sentence has something to say', () => {
  expect(parts({}).every(({ text }) => text !== '')).toBe(true);
});
