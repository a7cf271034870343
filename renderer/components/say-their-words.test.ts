import { expect, test } from 'vitest';
import { sayTheirWords } from './say-their-words.ts';

test('what a server wrapped in JSON is told without the wrapping', () => {
  expect(sayTheirWords('{"type":"not-authenticated","status":401,"detail":"Nobody has this key."}')).toBe(
    'Nobody has this key.',
  );
  expect(sayTheirWords('{"error":true,"success":false,"message":"Verb \\"answered\\" is not ours"}')).toBe(
    'Verb "answered" is not ours',
  );
  expect(sayTheirWords('{"error":"invalid_client","error_description":"Who are you?"}')).toBe('Who are you?');
  expect(sayTheirWords('"Not today"')).toBe('Not today');
});

test('everything else is told word for word', () => {
  for (const words of [
    '',
    'No pages 2 here, please.',
    '[]',
    '{"status":400}',
    '{"detail":""}',
    '{"detail":"cut off',
    '12',
  ]) {
    expect(sayTheirWords(words)).toBe(words);
  }
});
