// Data 2.4.5: how it went.
import { aDuration } from './duration.ts';
import type { Duration } from './duration.ts';
import { checkExtensions } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { objectOf } from './object-of.ts';
import { aBoolean, anyString } from './plain-values.ts';
import { checkScore } from './score.ts';
import type { Score } from './score.ts';

export type Result = {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: Duration;
  readonly extensions?: Extensions;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.5';

export const checkResult = objectOf({
  name: 'A result',
  section: SECTION,
  optional: {
    score: checkScore,
    success: aBoolean('"success"', SECTION),
    completion: aBoolean('"completion"', SECTION),
    response: anyString('A "response"', SECTION),
    duration: aDuration('A "duration"', SECTION),
    extensions: checkExtensions,
  },
});
