import { StartFailure } from '../config.ts';

/** Why something could not start; `none` when it did. */
export function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StartFailure) return error.reason;
    throw error;
  }
  return 'none';
}
