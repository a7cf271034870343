import { Problem } from '../contract/problem.ts';

/** A text that the learner wrote, without spaces around it; may be empty. Throws invalid-request. */
export function readText(value: unknown, what: string, longest: number): string {
  if (typeof value !== 'string') throw new Problem('invalid-request', `${what} must be a text.`);
  const text = value.trim();
  if (text.length > longest) throw new Problem('invalid-request', `${what} has more than ${longest} characters.`);
  return text;
}

/** The same for what must not be empty. */
export function readName(value: unknown, what: string, longest: number): string {
  const name = readText(value, what, longest);
  if (name === '') throw new Problem('invalid-request', `${what} must not be empty.`);
  return name;
}
