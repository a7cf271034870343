import { describe, expect, it } from 'vitest';
import { checkResult } from './result.ts';

const pointersIn = (result: unknown) => checkResult(result).map(({ pointer }) => pointer);

describe('Data 2.4.5: a result', () => {
  it.each([
    {},
    { success: true, completion: false, response: '', duration: 'PT5M', extensions: {} },
    { score: {} },
    { score: { scaled: -1 } },
    { score: { scaled: 1, raw: 18, min: 0, max: 20 } },
    { score: { raw: 0, min: 0 } },
    { score: { raw: -5.5 } },
  ])('may be %j', (result) => {
    expect(pointersIn(result)).toEqual([]);
  });

  it.each([
    ['passed', ['']],
    [{ success: 'true' }, ['/success']],
    [{ completion: 1 }, ['/completion']],
    [{ response: 1 }, ['/response']],
    [{ duration: 'P1W2D' }, ['/duration']],
    [{ duration: 5 }, ['/duration']],
    [{ extensions: [] }, ['/extensions']],
    [{ passed: true }, ['/passed']],
    [{ score: 1 }, ['/score']],
    [{ score: { points: 1 } }, ['/score/points']],
  ])('cannot be %j', (result, pointers) => {
    expect(pointersIn(result)).toEqual(pointers);
  });
});

describe('Data 2.4.5.1: a score', () => {
  it.each([
    [{ scaled: 1.0000001 }, ['/score/scaled']],
    [{ scaled: -1.5 }, ['/score/scaled']],
    [{ scaled: '0.5' }, ['/score/scaled']],
    [{ raw: '18' }, ['/score/raw']],
    [{ raw: 21, max: 20 }, ['/score/raw']],
    [{ raw: -1, min: 0 }, ['/score/raw']],
    [{ min: 20, max: 0 }, ['/score']],
    [{ min: 0, max: 0 }, ['/score']],
    [{ min: 2, max: 1, raw: 1.5 }, ['/score']],
    [{ min: null, max: 1, raw: 0 }, ['/score/min']],
  ])('cannot be %j', (score, pointers) => {
    expect(pointersIn({ score })).toEqual(pointers);
  });
});
