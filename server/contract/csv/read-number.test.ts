import { describe, expect, it } from 'vitest';
import { readNumber, readPoints } from './read-number.ts';

describe('a number', () => {
  it.each([
    ['9,5', 9.5],
    ['9.5', 9.5],
    ['16', 16],
    ['-2', -2],
    ['\u22122,5', -2.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1.234.567', 1_234_567],
    [' 80\u00a0', 80],
    [',5', 0.5],
  ])('"%s" is read with a comma as with a point', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', 'A+', '1+1', '=1', '-2+3', '80 %', '12:30', '2024-03-02', '1,2,3', 'Infinity', '1e5'])(
    '"%s" is none',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('points', () => {
  it('say of how many they are where the text does', () => {
    expect(readPoints('80 %')).toEqual({ raw: 80, max: 100 });
    expect(readPoints('8/10')).toEqual({ raw: 8, max: 10 });
    expect(readPoints('8,5 de 10')).toEqual({ raw: 8.5, max: 10 });
    expect(readPoints('17 out of 20')).toEqual({ raw: 17, max: 20 });
    expect(readPoints('9,5')).toEqual({ raw: 9.5, max: null });
    expect(readPoints('Sobresaliente')).toBeUndefined();
  });
});
