import { expect, test } from 'vitest';
import { english } from '../../messages/en.ts';
import { spanish } from '../../messages/es.ts';
import { createFormats } from '../../messages/formats.ts';
import { aStanding, anExperience } from '../../testing/an-experience.ts';
import { describeStanding } from './describe-standing.ts';
import { experienceAddress } from './experience-address.ts';
import { experienceFacts } from './experience-facts.ts';
import { sayExperienceScore } from './say-experience-score.ts';
import { saySeconds } from './say-seconds.ts';

const formats = createFormats('en', 'UTC');
const words = english(formats).experience;
const palabras = spanish(createFormats('es', 'UTC')).experience;

const deed = (verb: string, display?: string) => ({ id: `http://adlnet.gov/expapi/verbs/${verb}`, display });

test.each([
  ['passed', aStanding({ status: 'passed', success: true })],
  ['completed', aStanding({ status: 'completed', completed: true })],
  ['completed and passed', aStanding({ status: 'passed', completed: true, success: true })],
  ['completed and passed, satisfied', aStanding({ status: 'passed', completed: true, success: true, satisfied: true })],
  ['completed, satisfied', aStanding({ status: 'completed', completed: true, satisfied: true })],
  ['failed', aStanding({ status: 'failed', success: false })],
  ['completed, but failed', aStanding({ status: 'failed', completed: true, success: false })],
  ['in progress', aStanding()],
  ['in progress, 33%', aStanding({ progress: 0.33 })],
  ['abandoned', aStanding({ status: 'abandoned' })],
  ['exempted', aStanding({ status: 'waived' })],
  ['registered', aStanding({ status: 'registered' })],
  ['attended, late', aStanding({ status: 'done', deed: deed('attended'), late: true })],
  ['submitted', aStanding({ status: 'done', deed: deed('submitted') })],
  ['scored', aStanding({ status: 'done', deed: deed('scored') })],
  ['sang along', aStanding({ status: 'done', deed: { id: 'https://v.example/sang', display: 'sang  along' } })],
  ['sang along', aStanding({ status: 'done', deed: { id: 'https://v.example/sang_along', display: undefined } })],
  ['done', aStanding({ status: 'done' })],
])('a course is said to be "%s"', (said, standing) => {
  expect(describeStanding(standing, 'course', words)).toBe(said);
});

test.each([
  ['answered right', true, 1],
  ['answered right at the second try', true, 2],
  ['answered right after 12 tries', true, 12],
  ['answered, wrong', false, 1],
  ['answered, wrong after 3 tries', false, 3],
  ['answered', null, 1],
])('a question is said to be "%s"', (said, success, attempts) => {
  const standing = aStanding({ status: 'done', deed: deed('answered'), success });
  expect(describeStanding(standing, 'question', words, attempts)).toBe(said);
});

test.each([
  ['2 of 3 (67%)', { scaled: 2 / 3, raw: 2, min: 0, max: 3 }],
  ['99%', { scaled: 0.998, raw: null, min: null, max: null }],
  ['18 of 20 (90%)', { scaled: 0.9, raw: 18, min: null, max: 20 }],
  ['1 of 1', { scaled: 1, raw: 1, min: 0, max: 1 }],
  ['87%', { scaled: 0.87, raw: 87, min: 0, max: 100 }],
  ['50%', { scaled: 0.5, raw: 15, min: 10, max: 20 }],
  ['88%', { scaled: 0.88, raw: null, min: null, max: null }],
  ['88%', { scaled: 0.88, raw: 8.8, min: null, max: null }],
  ['7 points', { scaled: null, raw: 7, min: null, max: null }],
  [undefined, { scaled: null, raw: null, min: null, max: 10 }],
  [undefined, null],
])('a score is said as %s', (said, score) => {
  expect(sayExperienceScore(score, words, formats)).toBe(said);
});

test.each([
  [1797, '29 min 57 sec'],
  [5.25, '5.3 sec'],
  [0, '0 sec'],
  [1e-7, '0 sec'],
  [31_076, '8 hr 38 min'],
  [669_600, '186 hr'],
])('%d seconds are %s', (seconds, said) => {
  expect(saySeconds(seconds, formats)).toBe(said);
});

test('the facts come in the order of what a reader asks first, and none that says nothing', () => {
  expect(
    experienceFacts(
      anExperience({
        standing: aStanding({ status: 'passed', success: true }),
        bestScore: { scaled: 0.87, raw: null, min: null, max: null },
        questions: { answered: 15, right: 13 },
        seconds: 1797,
        attempts: 2,
      }),
      words,
      formats,
    ),
  ).toEqual(['passed', '87%', '13 of 15 questions right', '29 min 57 sec', '2 attempts']);
  expect(experienceFacts(anExperience({ seconds: 0 }), words, formats)).toEqual(['in progress']);
});

test('Spanish says the same in its own words', () => {
  const passed = aStanding({ status: 'passed', completed: true, success: true, satisfied: true });
  expect(describeStanding(passed, 'course', palabras)).toBe('completado y aprobado, requisitos cumplidos');
  const answered = aStanding({ status: 'done', deed: deed('answered'), success: true });
  expect(describeStanding(answered, 'question', palabras, 2)).toBe('respuesta correcta al segundo intento');
});

test('the address holds the whole IRI, whatever is in it', () => {
  const activity = 'https://c.example/?a=1&b=2#part 3';
  const address = new URL(experienceAddress(activity), 'http://localhost');
  expect(address.searchParams.get('activity')).toBe(activity);
});
