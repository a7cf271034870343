import type { DeliveryState, LedgerQuery } from '../../contract/sharing/ledger.ts';
import { Problem } from '../../contract/problem.ts';
import type { Ledger } from '../../sharing/ledger.ts';
import { readChoice } from '../../sharing/ledger.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';
import { largestWindow, readLanguages, readWhole } from './parameters.ts';

type LedgerOptions = { readonly ledger: Ledger; readonly announce: Announce };

export function ledgerFunctions({
  ledger,
  announce,
}: LedgerOptions): Pick<
  ApiFunctions,
  'GET /api/ledger' | 'GET /api/ledger/:delivery' | 'POST /api/ledger/withdraw' | 'POST /api/ledger/leave-out'
> {
  function told<T>(answer: T): T {
    announce('deliveries');
    announce('destinations');
    return answer;
  }

  return {
    'GET /api/ledger': ({ query }) =>
      ledger.window(
        readLedgerQuery(query),
        readWhole(query, 'from', 0, Number.MAX_SAFE_INTEGER),
        readWhole(query, 'count', 1, largestWindow),
        readLanguages(query),
      ),
    'GET /api/ledger/:delivery': ({ part, query }) => {
      const number = part('delivery');
      return ledger.detail(/^\d{1,15}$/.test(number) ? Number(number) : -1, readLanguages(query));
    },
    'POST /api/ledger/withdraw': ({ body }) => told({ withdrawing: ledger.withdraw(readChoice(body)) }),
    'POST /api/ledger/leave-out': ({ body }) => told({ leftOut: ledger.leaveOut(readChoice(body)) }),
  };
}

const states: readonly string[] = ['waiting', 'sent', 'refused', 'withdrawn'] satisfies DeliveryState[];

/** Which lines are meant; an empty condition is none. Throws invalid-parameter. */
export function readLedgerQuery(query: URLSearchParams): LedgerQuery {
  const state = query.get('state') ?? '';
  if (state !== '' && !states.includes(state)) {
    throw new Problem('invalid-parameter', `The parameter state must be one of ${states.join(', ')}.`);
  }
  const conditions = ['destination', 'share', 'state', 'statement', 'filter'].flatMap((name) => {
    const value = query.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(conditions) as LedgerQuery;
}
