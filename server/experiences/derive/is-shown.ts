import type { ExperienceFacts } from './facts.ts';

/**
 * Whether a person would name it. What has no Statements of its own, such as a course of which nothing but one assignment
 * is known, only says where that is; but pages and questions are always told as part of what holds them.
 */
export function isShown({ isAlias, ownStatements, parts, pieces }: ExperienceFacts): boolean {
  if (isAlias) return false;
  return ownStatements > 0 || parts >= 2 || pieces > 0;
}
