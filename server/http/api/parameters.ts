import { Problem } from '../../contract/problem.ts';

/** The reader's languages, best first. */
export function readLanguages(query: URLSearchParams): string[] {
  return splitLanguages(query.get('language') ?? '');
}

/** Language tags separated by commas. */
export function splitLanguages(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** A whole number between two bounds. Throws a Problem for a missing or any other value. */
export function readWhole(query: URLSearchParams, name: string, least: number, most: number): number {
  const text = query.get(name);
  if (text === null) throw new Problem('missing-parameter', `The parameter ${name} is missing.`);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (value < least || value > most) {
    throw new Problem('invalid-parameter', `The parameter ${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

export const largestWindow = 200;
