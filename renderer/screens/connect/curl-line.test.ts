import { expect, test } from 'vitest';
import { curlLine } from './curl-line.ts';

test('the line carries credential, version, content type and a Statement to the endpoint', () => {
  expect(curlLine('http://127.0.0.1:9274/xapi/', 'key', 'secret')).toBe(
    "curl --user 'key:secret' --header 'X-Experience-API-Version: 1.0.3' --header 'Content-Type: application/json' " +
      `--data '{"actor":{"mbox":"mailto:you@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},` +
      `"object":{"id":"https://example.org/first-steps"}}' 'http://127.0.0.1:9274/xapi/statements'`,
  );
});

test('a quote in a secret cannot end the word it stands in', () => {
  expect(curlLine('http://127.0.0.1:1/xapi', 'key', `it's "$HOME"`)).toContain(String.raw`'key:it'\''s "$HOME"'`);
});
