// Checks for the values that are not objects. Each makes its violation once, so that refusing costs nothing either.
import { anyOf, NOTHING_WRONG, wrong } from './check.ts';
import type { Check } from './check.ts';

/** A string that passes a test; `rule` is the whole sentence. */
export function stringThat(passes: (text: string) => boolean, rule: string): Check {
  const refusal = wrong(rule);
  return (value) => (typeof value === 'string' && passes(value) ? NOTHING_WRONG : refusal);
}

export function anyString(name: string, section: string): Check {
  return stringThat(() => true, `${name} must be a string (${section})`);
}

export function nonEmptyString(name: string, section: string): Check {
  return stringThat((text) => text !== '', `${name} must be a string that is not empty (${section})`);
}

export function oneOfStrings(words: readonly string[], name: string, section: string): Check {
  const known = new Set(words);
  return stringThat((text) => known.has(text), `${name} must be exactly ${anyOf(words)} (${section})`);
}

export function aBoolean(name: string, section: string): Check {
  const refusal = wrong(`${name} must be true or false, not in quotes (${section})`);
  return (value) => (typeof value === 'boolean' ? NOTHING_WRONG : refusal);
}

/** A number that passes a test; `wanted` completes "must be a number". */
export function numberThat(passes: (number: number) => boolean, name: string, wanted: string, section: string): Check {
  const refusal = wrong(`${name} must be a number${wanted}, not in quotes (${section})`);
  return (value) => (typeof value === 'number' && passes(value) ? NOTHING_WRONG : refusal);
}
