import { expect, test } from 'vitest';
import { apiRequest } from './request.ts';

test('a line without arguments becomes its method and path', () => {
  expect(apiRequest('GET /api/credentials')).toEqual({ method: 'GET', address: '/api/credentials', body: undefined });
});

test('path parameters are encoded, so that no value leaves its place', () => {
  const request = apiRequest('GET /api/statements/:id', { path: { id: '../a b?c' }, query: { language: 'es' } });
  expect(request.address).toBe('/api/statements/..%2Fa%20b%3Fc?language=es');
});

test('empty and absent query parameters are left out', () => {
  const request = apiRequest('GET /api/transcript', { query: { from: 0, count: 100, words: '' } });
  expect(request.address).toBe('/api/transcript?from=0&count=100');
});

test('the body goes as JSON', () => {
  const body = { label: 'Course', scopes: ['statements/write'] } as const;
  expect(apiRequest('POST /api/credentials', { body })).toEqual({
    method: 'POST',
    address: '/api/credentials',
    body: '{"label":"Course","scopes":["statements/write"]}',
  });
});
