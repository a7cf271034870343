// The part of the address that the ledger keeps: what is shown, how far down, and which line is open.
import { ledgerCsvPath } from '../../../server/contract/api.ts';
import type { DeliveryState, LedgerQuery } from '../../../server/contract/sharing/ledger.ts';

export type LedgerView = LedgerQuery & {
  /** The first row of the page, 0 = the newest decision. */
  readonly from: number;
  /** The line that is open. */
  readonly line: number | undefined;
};

/** A view, or parts of one; undefined is the same as not there. */
type LooseView = { readonly [Name in keyof LedgerView]?: LedgerView[Name] | undefined };

/** Conditions to change; undefined takes one away. */
export type Conditions = Omit<LooseView, 'from' | 'line'>;

export const pageSize = 50;

const states: readonly DeliveryState[] = ['waiting', 'sent', 'refused', 'withdrawn'];

const conditions = ['destination', 'share', 'state', 'statement', 'filter'] as const;

/** Reads the view from the search part of an address. What makes no sense in it is passed over. */
export function readLedgerView(search: string): LedgerView {
  const parameters = new URLSearchParams(search);
  const state = states.find((candidate) => candidate === parameters.get('state'));
  const text = (name: 'destination' | 'share' | 'statement' | 'filter') => {
    const value = parameters.get(name);
    return value === null || value === '' ? {} : { [name]: value };
  };
  return {
    ...text('destination'),
    ...text('share'),
    ...(state === undefined ? {} : { state }),
    ...text('statement'),
    ...text('filter'),
    from: wholeNumber(parameters.get('from')) ?? 0,
    line: wholeNumber(parameters.get('line')),
  };
}

/** The address that shows a view. */
export function ledgerAddress(view: LooseView): string {
  const parameters = conditionsOf(view);
  if (view.from !== undefined && view.from > 0) parameters.set('from', String(view.from));
  if (view.line !== undefined) parameters.set('line', String(view.line));
  return withParameters('/ledger', parameters);
}

/** Where the whole of what a view shows can be had as CSV. */
export function ledgerCsvAddress(query: LedgerQuery): string {
  return withParameters(ledgerCsvPath, conditionsOf(query));
}

/** The conditions of a view alone, without where the reader is in it. */
export function queryOf(view: LedgerView): LedgerQuery {
  const { from: _from, line: _line, ...query } = view;
  return query;
}

export function isFiltered(query: LedgerQuery): boolean {
  return conditions.some((name) => query[name] !== undefined);
}

function conditionsOf(query: Conditions): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of conditions) {
    const value = query[name];
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  return parameters;
}

function withParameters(path: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
