import { expect, test } from 'vitest';
import { run } from './run.mjs';

test('keeps what a quiet program prints, and its exit code', async () => {
  expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'], { quiet: true })).toEqual({
    code: 3,
    signal: null,
    output: expect.stringMatching(/out[^]*err/),
  });
});

test('gives the exit code a shell would give when a signal ended the program', async () => {
  expect(await run('sh', ['-c', 'kill -TERM $$'], { quiet: true })).toMatchObject({ code: 143, signal: 'SIGTERM' });
});

test('answers like a shell when there is no such program', async () => {
  expect(await run('cairn-has-no-such-program', [], { quiet: true })).toMatchObject({ code: 127 });
});

test('ends a program that takes too long', async () => {
  expect(await run('sleep', ['60'], { quiet: true, timeout: 50 })).toMatchObject({ signal: 'SIGTERM' });
});
