import { describe, expect, it } from 'vitest';
import { checkByHand } from '../../../../server/contract/check-by-hand.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';
import { blankDraft, draftOfRecord, draftOfTemplate, isWorthKeeping, recordOf, withFields, withLine } from './draft.ts';

const now = new Date(2025, 2, 12, 17, 45);
const blank = blankDraft('en', now);
const aDraft = (parts: Partial<AddingDraft>) => ({ ...blank, title: 'Dune', ...parts });
const flawsOf = (parts: Partial<AddingDraft>) =>
  checkByHand(recordOf(aDraft(parts)), now.getTime()).map(({ flaw }) => flaw);

describe('a line', () => {
  it('fills the fields that it speaks of, and takes back what it says no longer', () => {
    const first = withLine(blank, 'passed judo 8/10 1 h 30 yesterday', now);
    expect(first).toMatchObject({
      deed: 'passed',
      title: 'judo',
      raw: '8',
      max: '10',
      duration: '1 h 30 min',
      at: '2025-03-11T12:00',
    });
    expect(withLine(first, 'practised judo', now)).toMatchObject({
      deed: 'practised',
      title: 'judo',
      raw: '',
      duration: '',
      at: '2025-03-12T17:45',
    });
  });

  it('leaves fields alone that were set by themselves', () => {
    const settled = withFields(withLine(blank, 'read Dune', now), { title: 'Dune Messiah', duration: '3 h' });
    expect(withLine(settled, 'listened to Dune 2 h', now)).toMatchObject({
      deed: 'listened',
      title: 'Dune Messiah',
      duration: '3 h',
    });
  });
});

describe('what is sent', () => {
  it('is right for a form of which only the title is filled in', () => {
    expect(flawsOf({})).toEqual([]);
    expect(new Date(recordOf(aDraft({})).at)).toEqual(now);
    expect(recordOf(aDraft({})).at).toMatch(/^2025-03-12T17:45:00[+-]\d\d:\d\d$/);
  });

  it('says what cannot be read', () => {
    expect(flawsOf({ duration: 'long' })).toEqual(['duration-wrong']);
    expect(flawsOf({ raw: '8' })).toEqual(['score-wrong']);
    expect(flawsOf({ raw: 'x', max: '10' })).toEqual(['score-wrong']);
    expect(flawsOf({ at: '' })).toEqual(['time-wrong']);
    expect(flawsOf({ title: ' ' })).toEqual(['title-missing']);
  });

  it('reads numbers and durations as people write them', () => {
    expect(recordOf(aDraft({ raw: '8,5', max: ' 10 ', duration: '1 h 30' }))).toMatchObject({
      score: { raw: 8.5, max: 10 },
      seconds: 5400,
    });
  });

  it('does not say twice that something was passed', () => {
    expect(recordOf(aDraft({ deed: 'passed', success: 'no' })).success).toBeNull();
  });
});

describe('a record that is changed', () => {
  const record = {
    ...recordOf(aDraft({ duration: '45 min', success: 'no', deed: 'completed' })),
    at: '2024-05-01T08:00:12.5+09:00',
    evidence: ['ab'],
  };
  const draft = draftOfRecord({
    id: 'x',
    record,
    files: [{ sha2: 'ab', name: 'a.pdf', contentType: 'application/pdf', length: 3 }],
  });

  it('keeps all that is not changed, the exact time and the zone included', () => {
    expect(recordOf(draft)).toEqual(record);
    expect(recordOf({ ...draft, at: '2024-05-02T08:00' }).at).toMatch(/^2024-05-02T08:00:00/);
  });

  it('makes a template that happens now', () => {
    expect(draftOfTemplate(record, now)).toMatchObject({
      title: 'Dune',
      at: '2025-03-12T17:45',
      files: [],
      duration: '45 min',
    });
  });
});

it('is worth keeping as soon as something is typed', () => {
  expect(isWorthKeeping(blank, blank)).toBe(false);
  expect(isWorthKeeping(withFields(blank, { title: '' }), blank)).toBe(false);
  expect(isWorthKeeping(withFields(blank, { text: 'x' }), blank)).toBe(true);
});
