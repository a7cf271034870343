import { checkStatement } from './statement.ts';
import type { XapiVersion } from './version.ts';
import type { Violation } from './violation.ts';

/**
 * Everything that is wrong with a value that should be a Statement; an empty array if it is one.
 *
 * Takes any JSON value and never throws. At most MAX_VIOLATIONS are reported.
 */
export function validateStatement(value: unknown, version: XapiVersion): Violation[] {
  return [...checkStatement[version](value)];
}
