import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useAddressQuery } from '../../components/use-address-query.ts';
import { ledgerAddress, readLedgerView } from './ledger-address.ts';
import type { Conditions } from './ledger-address.ts';

/** What the history notes beside the address of a line that was opened from the list. */
export const openedFromList = { isOpenedFromList: true } as const;

/** What the address says is shown, and the ways to change it. */
export function useLedgerAddress() {
  const [, navigate] = useLocation();
  const search = useAddressQuery().toString();
  const view = readLedgerView(search);

  /** Changes conditions and begins at the top; as a step of its own, Back undoes it. */
  const change = useCallback(
    (conditions: Conditions, isStep: boolean) =>
      navigate(ledgerAddress({ ...readLedgerView(search), ...conditions, from: 0, line: undefined }), {
        replace: !isStep,
      }),
    [navigate, search],
  );

  const closeLine = useCallback(() => {
    // Opened from the list, it closes by going back, so that Back does not lead here once more.
    const state = history.state as Partial<typeof openedFromList> | null;
    if (state?.isOpenedFromList) history.back();
    else navigate(ledgerAddress({ ...readLedgerView(search), line: undefined }), { replace: true });
  }, [navigate, search]);

  return { view, change, closeLine };
}
