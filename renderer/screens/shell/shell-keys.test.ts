import { expect, test } from 'vitest';
import { commandOf, goKeys } from './shell-keys.ts';
import type { KeyCircumstances, PressedKey } from './shell-keys.ts';

const plainly: KeyCircumstances = { isGoing: false, isWriting: false, isModal: false, singleKeys: true };

function pressed(key: string, parts: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...parts };
}

test('Ctrl K and Command K open the palette, also out of a field', () => {
  expect(commandOf(pressed('k', { ctrlKey: true }), { ...plainly, isWriting: true })).toEqual({ do: 'palette' });
  expect(commandOf(pressed('K', { metaKey: true }), plainly)).toEqual({ do: 'palette' });
  expect(commandOf(pressed('k', { ctrlKey: true, altKey: true }), plainly)).toBeUndefined();
});

test('single keys are commands only where letters are no text', () => {
  expect(commandOf(pressed('/'), plainly)).toEqual({ do: 'palette' });
  expect(commandOf(pressed('?'), plainly)).toEqual({ do: 'keys' });
  expect(commandOf(pressed('n'), plainly)).toEqual({ do: 'add' });
  for (const key of ['/', '?', 'n', 'g']) {
    expect(commandOf(pressed(key), { ...plainly, isWriting: true })).toBeUndefined();
  }
});

test('whoever switched single keys off keeps Ctrl K', () => {
  const circumstances = { ...plainly, singleKeys: false };
  expect(commandOf(pressed('n'), circumstances)).toBeUndefined();
  expect(commandOf(pressed('k', { ctrlKey: true }), circumstances)).toEqual({ do: 'palette' });
});

test('g and a letter go to a screen; the letter alone does not', () => {
  expect(commandOf(pressed('g'), plainly)).toEqual({ do: 'wait' });
  for (const [key, to] of Object.entries(goKeys)) {
    expect(commandOf(pressed(key), { ...plainly, isGoing: true })).toEqual({ do: 'go', to });
    expect(commandOf(pressed(key), plainly)).toBeUndefined();
  }
});

test('nothing happens behind a dialog', () => {
  expect(commandOf(pressed('k', { ctrlKey: true }), { ...plainly, isModal: true })).toBeUndefined();
});
