import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';
import { languages } from './languages.ts';

const english = shapeOf(languages['en']?.(createFormats('en')));

test('English and Spanish are there by their files alone', () => {
  expect(Object.keys(languages)).toEqual(expect.arrayContaining(['en', 'es']));
});

test.each(Object.keys(languages))('%s says everything that English says, and nothing else', (tag) => {
  expect(shapeOf(languages[tag]?.(createFormats(tag)))).toEqual(english);
});

test.each(Object.keys(languages))('%s leaves no sentence empty', (tag) => {
  expect(emptyTexts(languages[tag]?.(createFormats(tag)), tag)).toEqual([]);
});

/** Which sentences there are, and of what kind. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}

function emptyTexts(value: unknown, path: string): string[] {
  if (value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => emptyTexts(part, `${path}.${name}`));
}
