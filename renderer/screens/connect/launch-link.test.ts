import { expect, test } from 'vitest';
import { isEmail, launchLink } from './launch-link.ts';
import type { Launch } from './launch-link.ts';

function aLaunch(changes: Partial<Launch> = {}): Launch {
  return {
    content: 'https://example.org/course/index.html',
    endpoint: 'http://127.0.0.1:9274/xapi',
    key: 'key',
    secret: 'secret',
    learner: { name: 'Ana Ruiz', email: 'ana@example.org' },
    registration: '12345678-1234-4234-8234-123456789012',
    ...changes,
  };
}

const parametersOf = (link: string | undefined) => new URL(link ?? '').searchParams;

test('the course learns where to record, with what, and for whom', () => {
  const parameters = parametersOf(launchLink(aLaunch()));
  expect(parameters.get('endpoint')).toBe('http://127.0.0.1:9274/xapi/');
  expect(parameters.get('auth')).toBe(`Basic ${btoa('key:secret')}`);
  expect(JSON.parse(parameters.get('actor') ?? '')).toEqual({
    objectType: 'Agent',
    name: 'Ana Ruiz',
    mbox: 'mailto:ana@example.org',
  });
  expect(parameters.get('registration')).toBe('12345678-1234-4234-8234-123456789012');
});

test('spaces are written as %20: many courses do not read a plus as a space', () => {
  const link = launchLink(aLaunch()) ?? '';
  expect(link).toContain('auth=Basic%20');
  expect(link).not.toContain('+');
});

test('what the address of the course already says stays, and the fragment stays last', () => {
  const link = launchLink(aLaunch({ content: 'https://example.org/c?lang=es#/page/1' })) ?? '';
  expect(link.startsWith('https://example.org/c?lang=es&endpoint=')).toBe(true);
  expect(link.endsWith('#/page/1')).toBe(true);
});

test('the endpoint ends with exactly one slash', () => {
  const link = launchLink(aLaunch({ endpoint: 'http://127.0.0.1:9274/xapi//' }));
  expect(parametersOf(link).get('endpoint')).toBe('http://127.0.0.1:9274/xapi/');
});

test('a learner without a name is known by the e-mail alone', () => {
  const link = launchLink(aLaunch({ learner: { name: ' ', email: ' ana@example.org ' } }));
  expect(JSON.parse(parametersOf(link).get('actor') ?? '')).toEqual({
    objectType: 'Agent',
    mbox: 'mailto:ana@example.org',
  });
});

test('a secret beyond ASCII survives', () => {
  const auth = parametersOf(launchLink(aLaunch({ secret: 'ñ€' }))).get('auth') ?? '';
  const bytes = Uint8Array.from(atob(auth.slice(6)), (character) => character.charCodeAt(0));
  expect(new TextDecoder().decode(bytes)).toBe('key:ñ€');
});

test('only a web address makes a link', () => {
  expect(launchLink(aLaunch({ content: 'javascript:alert(1)' }))).toBeUndefined();
  expect(launchLink(aLaunch({ content: '' }))).toBeUndefined();
});

test('an e-mail has something on both sides of its @', () => {
  expect(isEmail(' ana@example.org')).toBe(true);
  expect(isEmail('ana')).toBe(false);
  expect(isEmail('@example.org')).toBe(false);
});
