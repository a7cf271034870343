import { describe, expect, it } from 'vitest';
import { resultOf } from './credential-result.ts';

function told(description: object, result: object) {
  return resultOf(
    { result: [{ resultDescription: 'urn:1', ...result }] },
    { resultDescription: [{ id: 'urn:1', ...description }] },
  );
}

describe('the result in an Open Badge 3.0', () => {
  it('is a share of the whole where it is said in percent', () => {
    expect(told({ resultType: 'Percent' }, { value: '87.5 %' })).toEqual({
      score: { scaled: 0.875, raw: 87.5, min: 0, max: 100 },
    });
  });

  it('is points within their limits, and without limits that do not hold', () => {
    const points = { resultType: 'RawScore', valueMin: '0', valueMax: '20' };
    expect(told(points, { value: '18' })).toEqual({ score: { raw: 18, min: 0, max: 20 } });
    expect(told(points, { value: '25' })).toEqual({ score: { raw: 25 } });
    expect(told({ resultType: 'Percent' }, { value: '120' })).toEqual({ score: { raw: 120 } });
  });

  it('says how it ended only where that is said', () => {
    expect(told({ resultType: 'Status' }, { status: 'Failed' })).toEqual({ success: false, completion: true });
    expect(told({ resultType: 'Status' }, { status: 'InProgress' })).toEqual({ completion: false });
    expect(told({ resultType: 'Status' }, { status: 'Completed' })).toEqual({ completion: true });
  });

  it('is nothing where there are no numbers in it', () => {
    expect(told({ resultType: 'LetterGrade' }, { value: 'A' })).toBeUndefined();
    expect(told({ resultType: 'RawScore' }, { value: '1e400' })).toBeUndefined();
    expect(resultOf({}, {})).toBeUndefined();
  });
});
