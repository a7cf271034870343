import { expect, test } from 'vitest';
import { aTranscriptEntry } from '../../../testing/a-transcript-entry.ts';
import { sayFacts, sayScore, sayStanding } from '../say-result.ts';
import { choosePaperLanguage } from './choose-words.ts';

const english = choosePaperLanguage(['en-GB', 'es'], 'Europe/Madrid');
const spanish = choosePaperLanguage(['fr', 'es-MX'], 'Europe/Madrid');

test('the words are in the first language that there is, the numbers in the reader’s own kind of it', () => {
  expect([english.tag, english.words.title]).toEqual(['en-GB', 'Learning transcript']);
  expect([spanish.tag, spanish.words.title]).toEqual(['es-MX', 'Historial de aprendizaje']);
  expect(choosePaperLanguage(['xx'], 'no zone').tag).toBe('en');
  expect(choosePaperLanguage([], 'Europe/Madrid').tag).toBe('en');
});

test('a result is said as a person would say it', () => {
  const entry = aTranscriptEntry({ questions: { answered: 3, right: 2 }, attempts: 2, mastery: 0.8 });
  expect(sayStanding(entry.standing, english)).toBe('completed and passed');
  expect(sayFacts(entry, english)).toEqual([
    'Score 18 of 20 (90%)',
    '80% needed',
    '2 of 3 questions right',
    '14 mins spent',
    '2 attempts',
  ]);
  expect(sayStanding(entry.standing, spanish)).toBe('completado y aprobado');
});

test.each([
  ['87%', { scaled: 0.87, raw: 87, min: 0, max: 100 }],
  ['99%', { scaled: 0.998, raw: null, min: null, max: null }],
  ['1 of 1', { scaled: 1, raw: 1, min: 0, max: 1 }],
  ['7 points', { scaled: null, raw: 7, min: null, max: null }],
])('a score is said as %s', (said, score) => {
  expect(sayScore(score, english)).toBe(said);
});

test('a deed is said in the words of the reader, or of its Statement', () => {
  const done = { ...aTranscriptEntry().standing, status: 'done' as const };
  const say = (id: string, display: string | undefined, language = spanish) =>
    sayStanding({ ...done, deed: { id, display } }, language);
  expect(say('http://adlnet.gov/expapi/verbs/attended', 'attended')).toBe('con asistencia');
  expect(say('http://adlnet.gov/expapi/verbs/answered', 'answered')).toBe('respondido');
  expect(say('https://v.example/sang_along', 'cantó')).toBe('cantó');
  expect(say('https://v.example/sang_along', undefined)).toBe('sang along');
  expect(say('https://v.example/constructor', undefined)).toBe('constructor');
});

test('days are told in the zone of the learner, and none is torn apart', () => {
  const { formats } = english;
  expect(formats.dayOf('2026-11-21T23:30:00Z')).toBe('2026-11-22');
  expect(formats.days('2026-11-20T12:00:00Z', '2026-11-21T23:30:00Z', '2026')).toMatch(
    /^20\u2009?–\u2009?22\u00a0Nov$/,
  );
  expect(formats.days('2025-11-20T12:00:00Z', '2025-11-20T13:00:00Z')).toBe('20\u00a0Nov\u00a02025');
});

test.each([
  [12, '12 secs'],
  [3599, '1 hr'],
  [31_076, '8 hrs 38 mins'],
  [669_600, '186 hrs'],
])('%d seconds are %s', (seconds, said) => {
  expect(english.formats.duration(seconds)).toBe(said);
});
