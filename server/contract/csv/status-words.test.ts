import { expect, it } from 'vitest';
import { meaningOf } from './status-words.ts';

it.each([
  ['Completed', 'completed'],
  ['COMPLETE', 'completed'],
  ['Finalizado', 'completed'],
  ['Completed (achieved pass grade)', 'passed'],
  ['Completed (did not achieve pass grade)', 'failed'],
  ['Finalizado con calificación aprobatoria', 'passed'],
  ['Finalizado sin aprobar', 'failed'],
  ['No finalizado', 'nothing'],
  ['Not completed', 'nothing'],
  ['Incomplete', 'nothing'],
  ['Not passed', 'failed'],
  ['Aprobado', 'passed'],
  ['No aprobado', 'failed'],
  ['Failed', 'failed'],
  ['In Progress', 'begun'],
  ['En curso', 'begun'],
  ['Registered', 'nothing'],
  ['Pendiente', 'nothing'],
  ['Present', 'attended'],
  ['Ausente', 'nothing'],
  ['', 'nothing'],
  ['✓', 'completed'],
] as const)('"%s" means %s', (word, meaning) => {
  expect(meaningOf(word, 'completed')).toBe(meaning);
});

it('takes yes and no for what the column asks', () => {
  expect(meaningOf('1', 'attended')).toBe('attended');
  expect(meaningOf('Sí', 'passed')).toBe('passed');
  expect(meaningOf('0', 'attended')).toBe('nothing');
  expect(meaningOf('No', 'completed')).toBe('nothing');
});

it.each(['Zorp', '80', 'Ana', 'Level 3'])('does not guess what "%s" means', (word) => {
  expect(meaningOf(word, 'completed')).toBeUndefined();
});
