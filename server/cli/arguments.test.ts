import { expect, test } from 'vitest';
import { UsageError, readArguments, usage, usageOf } from './arguments.ts';

test('what is said about one command is what belongs to it', () => {
  expect(usageOf('export')).toMatch(/^Usage:\n {2}cairn export .*\n {6}FORMAT: .*\n$/);
  expect(usageOf('credential').split('\n')).toHaveLength(5);
  expect(usageOf('profile')).not.toContain('--data');
});

test('where there is no such command all are told', () => {
  expect(usageOf('frobnicate')).toBe(usage);
  expect(usageOf('')).toBe(usage);
});

test('an option that there is not is named in one sentence', () => {
  const options = { json: { type: 'boolean' } } as const;
  expect(() => readArguments(['--bogus'], options)).toThrow(new UsageError("Unknown option '--bogus'."));
  expect(() => readArguments(['more'], options)).toThrow(new UsageError('"more" was not expected.'));
});
