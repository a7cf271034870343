// Data 4.4: the standard string form. Every version and variant passes: the standard's own examples are not all RFC 4122
// variant 2, which it only recommends.
import type { Check } from './check.ts';
import { stringThat } from './plain-values.ts';

/** A UUID in its standard string form, in either case. */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export function aUuid(name: string, section: string): Check {
  return stringThat(
    isUuid,
    `${name} must be a UUID in its standard form, such as "6690e6c9-3ef0-4ed3-8b37-7f3964730bee" (${section})`,
  );
}
