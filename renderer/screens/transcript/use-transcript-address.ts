import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/** The part of the address that the transcript keeps: what it is filtered by and which Statement is open. */
export function useTranscriptAddress() {
  const [, navigate] = useLocation();
  const parameters = new URLSearchParams(useSearch());
  const filter = parameters.get('filter') ?? '';
  const statement = parameters.get('statement') ?? undefined;

  /** Typing leaves no trail of its own in the history. */
  const setFilter = useCallback(
    (text: string) => navigate(addressOf(text, statement), { replace: true, state: history.state }),
    [navigate, statement],
  );

  /** Opening is a step that Back undoes; going on to another Statement is not one more. */
  const openStatement = useCallback(
    (id: string) => {
      if (statement === undefined) navigate(addressOf(filter, id), { state: { openedWith: filter } });
      else if (id !== statement) navigate(addressOf(filter, id), { replace: true, state: history.state });
    },
    [navigate, filter, statement],
  );

  const closeStatement = useCallback(() => {
    // Back would also take back what was typed into the filter since.
    const state = history.state as { readonly openedWith?: string } | null;
    if (state?.openedWith === filter) history.back();
    else navigate(addressOf(filter, undefined), { replace: true });
  }, [navigate, filter]);

  return { filter, statement, setFilter, openStatement, closeStatement };
}

function addressOf(filter: string, statement: string | undefined): string {
  const parameters = new URLSearchParams();
  if (filter !== '') parameters.set('filter', filter);
  if (statement !== undefined) parameters.set('statement', statement);
  return parameters.size === 0 ? '/transcript' : `/transcript?${parameters}`;
}
