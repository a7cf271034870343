import { expect, test } from 'vitest';
import { isFiltered, ledgerAddress, ledgerCsvAddress, queryOf, readLedgerView } from './ledger-address.ts';

test('an address opens the view it was made from', () => {
  const view = { destination: 'd 1', state: 'refused', filter: 'knots & ropes', from: 150, line: 7 } as const;
  const [, search = ''] = ledgerAddress(view).split('?');
  expect(readLedgerView(search)).toEqual(view);
});

test('the plain ledger has a plain address', () => {
  expect(ledgerAddress({ from: 0, line: undefined })).toBe('/ledger');
  expect(readLedgerView('')).toEqual({ from: 0, line: undefined });
});

test('what makes no sense in an address is passed over', () => {
  const view = readLedgerView('state=lost&from=-3&line=x&destination=&share=s');
  expect(view).toEqual({ share: 's', from: 0, line: undefined });
});

test('the CSV holds all that is shown, wherever the reader is in it', () => {
  const view = readLedgerView('statement=abc&state=sent&from=50&line=3');
  expect(ledgerCsvAddress(queryOf(view))).toBe('/api/ledger.csv?state=sent&statement=abc');
});

test('a page further down is no filter', () => {
  expect(isFiltered(readLedgerView('from=50'))).toBe(false);
  expect(isFiltered(readLedgerView('share=s'))).toBe(true);
});
