import type { Formats } from './formats.ts';

/** "1 Statement", "2,000 Statements": they are called the same in every language. */
export function countStatements(count: number, formats: Formats): string {
  return formats.plural(count, { one: '# Statement', other: '# Statements' });
}
