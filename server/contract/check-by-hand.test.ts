import { expect, it } from 'vitest';
import { aByHand } from '../testing/a-by-hand.ts';
import type { ByHand } from './by-hand.ts';
import { checkByHand, checkTemplate } from './check-by-hand.ts';

const now = Date.parse('2025-03-12T00:00:00Z');

it('finds nothing wrong with a form of which only the first line is filled in', () => {
  expect(checkByHand(aByHand(), now)).toEqual([]);
});

it('names the field and what is wrong with it', () => {
  const wrong: readonly (readonly [Partial<ByHand>, string])[] = [
    [{ title: ' ' }, 'title: title-missing'],
    [{ title: 'x'.repeat(501) }, 'title: title-too-long'],
    [{ at: '' }, 'at: time-wrong'],
    [{ at: '2025-03-11T09:30' }, 'at: time-wrong'],
    [{ at: '2025-03-12T00:30:00Z' }, 'at: time-to-come'],
    [{ seconds: 0 }, 'seconds: duration-wrong'],
    [{ seconds: 1.5 }, 'seconds: duration-wrong'],
    [{ seconds: 400 * 86_400 }, 'seconds: duration-wrong'],
    [{ score: { raw: 11, max: 10 } }, 'score: score-wrong'],
    [{ score: { raw: -1, max: 10 } }, 'score: score-wrong'],
    [{ score: { raw: 0, max: 0 } }, 'score: score-wrong'],
    [{ deed: 'passed', success: false }, 'success: success-contradicts'],
    [{ text: 'x'.repeat(20_001) }, 'text: text-too-long'],
    [{ link: 'javascript:alert(1)' }, 'link: link-wrong'],
    [{ link: 'https://user:password@example.org' }, 'link: link-wrong'],
    [{ link: 'https://' }, 'link: link-wrong'],
    [{ link: 'example.org' }, 'link: link-wrong'],
    [{ partOf: 'x'.repeat(501) }, 'partOf: part-too-long'],
    [{ deed: 'completed', title: 'Music', partOf: ' music ' }, 'partOf: part-of-itself'],
    [{ evidence: Array.from({ length: 51 }, String) }, 'evidence: too-many-files'],
  ];
  for (const [parts, flaw] of wrong) {
    expect(checkByHand(aByHand(parts), now).map((one) => `${one.field}: ${one.flaw}`)).toEqual([flaw]);
  }
});

it('refuses what is no form at all', () => {
  const shapes = [
    undefined,
    [],
    {},
    { ...aByHand(), deed: 'flew' },
    { ...aByHand(), kind: 'x' },
    { ...aByHand(), evidence: [1] },
  ];
  for (const shape of [...shapes, { ...aByHand(), language: 'not a tag' }, { ...aByHand(), score: {} }]) {
    expect(checkByHand(shape, now)).toEqual([{ field: 'deed', flaw: 'not-known' }]);
  }
});

it('lets a template lack its title and its time, and nothing else be wrong', () => {
  expect(checkTemplate(aByHand({ title: '', at: '' }))).toEqual([]);
  expect(checkTemplate(aByHand({ link: 'x' }))).toEqual([{ field: 'link', flaw: 'link-wrong' }]);
  expect(checkTemplate(null)).toEqual([{ field: 'deed', flaw: 'not-known' }]);
});
