import { expect, test } from 'vitest';
import { hasDisplay } from './find-display.mjs';

test('needs no display server outside Linux', async () => {
  expect(await hasDisplay({}, 'darwin')).toBe(true);
  expect(await hasDisplay({}, 'win32')).toBe(true);
});

test('finds no display where none is named', async () => {
  expect(await hasDisplay({}, 'linux')).toBe(false);
});

test('finds no display where the one named does not answer', async () => {
  expect(await hasDisplay({ DISPLAY: ':65000' }, 'linux')).toBe(false);
});

test('believes a display on another machine, and Wayland', async () => {
  expect(await hasDisplay({ DISPLAY: 'elsewhere:0' }, 'linux')).toBe(true);
  expect(await hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
});
