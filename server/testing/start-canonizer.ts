import { afterAll } from 'vitest';
import { createCanonizer, patienceWithOwn } from '../portability/credentials/canonizer.ts';
import type { Canonizer } from '../portability/credentials/canonizer.ts';

/**
 * One for all tests of a file, whose thread is ended after them: to start one takes longer than all that they ask of
 * it. Other work on the machine does not make it give up.
 */
export function startCanonizer(patience = patienceWithOwn): Canonizer {
  const canonizer = createCanonizer(patience);
  afterAll(canonizer.close);
  return canonizer;
}
