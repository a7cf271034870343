import { expect, test } from 'vitest';
import { asItIs } from '../../server/contract/sharing/share-form.ts';
import type { ShareForm } from '../../server/contract/sharing/share-form.ts';
import { englishForm } from '../messages/en/form.ts';
import { spanishForm } from '../messages/es/form.ts';
import { createFormats } from '../messages/formats.ts';
import { plainText } from '../messages/phrase.ts';
import { describeForm } from './describe-form.ts';

const inEnglish = (form: ShareForm) => plainText(describeForm(form, englishForm(createFormats('en'))));
const inSpanish = (form: ShareForm) => plainText(describeForm(form, spanishForm(createFormats('es'))));

const ana = { mbox: 'mailto:ana@acme.example' };

test('a form that changes nothing says so', () => {
  expect(inEnglish(asItIs)).toBe('as it is');
  expect(inSpanish(asItIs)).toBe('tal como está');
});

test('a form says under which identity and without what Statements leave', () => {
  expect(inEnglish({ as: ana, leaveOut: ['scores'] })).toBe('as ana@acme.example, without scores');
  expect(inSpanish({ as: ana, leaveOut: ['scores'] })).toBe('como ana@acme.example, sin puntuaciones');
});

test('what is left out is told in always the same order', () => {
  const form: ShareForm = { as: null, leaveOut: ['times', 'responses', 'scores'] };
  expect(inEnglish(form)).toBe('without answers, scores, and times of day');
});
