// Data 4.6: ISO 8601:2004 4.4.3.2, nothing of the alternative format. An own expression, because tinyduration accepts
// P1W2D, a fraction on every part and any text before or after.
import type { Check } from './check.ts';
import { stringThat } from './plain-values.ts';

/** A length of time such as `PT4H35M59.14S` or `P4W`. */
export type Duration = string;

// Only the last part may have a fraction, so a number with one must be followed by the last letter.
const NUMBER = String.raw`\d+(?:[.,]\d+(?=[A-Z]$))?`;
const DATE = `(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}D)?`;
const TIME = String.raw`(?:T(?=\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?`;
const DURATION = new RegExp(`^P(?!$)(?:${NUMBER}W|${DATE}${TIME})$`);

const SECONDS = /[.,](\d+)S$/;

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/**
 * The duration without what lies beyond 0.01 seconds, for comparisons only.
 *
 * Zeros at the end of the fraction go as well: PT1.004S is the same as PT1.00S and as PT1S, so these two are the same.
 */
export function toComparableDuration(duration: Duration): string {
  return duration.replace(SECONDS, (_, fraction: string) => {
    const hundredths = fraction.slice(0, 2).replace(/0+$/, '');
    return hundredths === '' ? 'S' : `.${hundredths}S`;
  });
}

export function aDuration(name: string, section: string): Check {
  return stringThat(
    isDuration,
    `${name} must be an ISO 8601 duration such as "PT4H35M59.14S", or in weeks alone such as "P4W" (${section})`,
  );
}
