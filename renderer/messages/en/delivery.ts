import type { DeliveryState } from '../../../server/contract/api.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';

export type DeliveryMessages = ReturnType<typeof englishDelivery>;

export function englishDelivery(formats: Formats) {
  const state: Record<DeliveryState, string> = {
    waiting: 'Waiting',
    sent: 'Sent',
    refused: 'Refused',
    withdrawn: 'Cancelled',
  };
  return {
    state,
    attempts: (count: number) => formats.plural(count, { one: 'tried once', other: 'tried # times' }),
    notTried: 'not tried yet',
    nextAttempt: 'next try',
    confirmed: (status: number) => phrase`They confirmed it (code ${String(status)}).`,
    answered: (status: number, words: string) =>
      words === ''
        ? phrase`They answered with code ${String(status)}.`
        : phrase`They answered: ${name(words)} (code ${String(status)})`,
    notReached: (words: string) =>
      words === '' ? phrase`They could not be reached.` : phrase`They could not be reached: ${name(words)}`,
    page: (first: number, last: number, total: number) =>
      `${formats.number(first)}–${formats.number(last)} of ${formats.number(total)}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages of deliveries',
  };
}
