import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWindowBounds, rememberWindowBounds } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-window-'));
  file = join(folder, 'window.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('opens where the window was', () => {
  const bounds = { x: 40, y: 30, width: 900, height: 700, maximized: true };
  rememberWindowBounds(file, bounds);
  expect(readWindowBounds(file, [screen])).toEqual(bounds);
});

test('keeps the size but not the place when that screen is gone', () => {
  rememberWindowBounds(file, { x: 2500, y: 30, width: 900, height: 700, maximized: false });
  expect(readWindowBounds(file, [screen])).toEqual({ width: 900, height: 700, maximized: false });
  const second = { ...screen, x: 1920 };
  expect(readWindowBounds(file, [screen, second])).toMatchObject({ x: 2500 });
});

test('never hides the title bar above the screen', () => {
  rememberWindowBounds(file, { x: 40, y: -30, width: 900, height: 700, maximized: false });
  expect(readWindowBounds(file, [screen])).not.toHaveProperty('y');
});

test('is never too small to use', () => {
  rememberWindowBounds(file, { x: 40, y: 30, width: 5, height: 5, maximized: false });
  expect(readWindowBounds(file, [screen])).toMatchObject({ width: 480, height: 400 });
});

test.each(['', 'null', '[]', '{"x":1}', '{"x":null,"y":1,"width":1,"height":1}', 'nonsense'])(
  'opens as at first when what is remembered is %j',
  (text) => {
    writeFileSync(file, text);
    expect(readWindowBounds(file, [screen])).toEqual({ width: 1180, height: 800, maximized: false });
  },
);

test('does not complain when it cannot remember', () => {
  rememberWindowBounds(join(folder, 'missing', 'window.json'), { ...screen, maximized: false });
  expect(readWindowBounds(join(folder, 'missing', 'window.json'), [screen])).toMatchObject({ maximized: false });
});
