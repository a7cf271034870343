import { expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { statementScore } from './statement-score.ts';

it.each([
  [{ scaled: 0.5 }, 50],
  [{ scaled: -1, raw: 3, max: 3 }, -100],
  [{ raw: 3, max: 4 }, 75],
  [{ raw: 15, min: 10, max: 20 }, 50],
  [{ raw: 3 }, undefined],
  [{ raw: -7, max: -5 }, undefined],
  [{ raw: 1e308, min: -1e308, max: 1e308 }, undefined],
  [{}, undefined],
])('of %j is %s', (score, percent) => {
  expect(statementScore(aStatement({ result: { score } }))).toBe(percent);
});
