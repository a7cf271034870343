import { expect, test } from 'vitest';
import { findWebAddress, isOfOrigin, isTrustedFrame } from './addresses.ts';

const origin = 'http://127.0.0.1:9274';

test('opens http and https and nothing else', () => {
  expect(findWebAddress('https://example.org/a?b#c')?.href).toBe('https://example.org/a?b#c');
  expect(findWebAddress('http://example.org')?.href).toBe('http://example.org/');
  for (const refused of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/x',
    'example.org',
    '',
    undefined,
    7,
  ]) {
    expect(findWebAddress(refused)).toBeUndefined();
  }
});

test('takes only exactly the same origin for its own', () => {
  expect(isOfOrigin(`${origin}/share?x=1`, origin)).toBe(true);
  for (const other of [
    'http://127.0.0.1:9275/',
    'https://127.0.0.1:9274/',
    'http://localhost:9274/',
    'http://127.0.0.1:9274@elsewhere.example/',
    'data:text/html,x',
    'about:blank',
    'nonsense',
  ]) {
    expect(isOfOrigin(other, origin)).toBe(false);
  }
  expect(isOfOrigin(origin, undefined)).toBe(false);
});

test('answers only the main frame of its own page', () => {
  expect(isTrustedFrame({ url: `${origin}/`, parent: null }, origin)).toBe(true);
  expect(isTrustedFrame({ url: `${origin}/`, parent: { url: `${origin}/` } }, origin)).toBe(false);
  expect(isTrustedFrame({ url: 'https://elsewhere.example/', parent: null }, origin)).toBe(false);
  expect(isTrustedFrame({ url: `${origin}/`, parent: null }, undefined)).toBe(false);
  expect(isTrustedFrame(null, origin)).toBe(false);
});
