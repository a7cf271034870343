import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { RecordFilter } from '../../../server/contract/experience.ts';
import { useAddressQuery } from '../../components/use-address-query.ts';
import { filterOf, withFilter } from '../../stores/record-filter.ts';
import { useTypedWords } from './use-typed-words.ts';

export type RecordView = 'experiences' | 'statements';

type Place = { readonly view: RecordView; readonly filter: string; readonly statement: string | undefined };

/**
 * The part of the address that the transcript keeps: what is listed, its filter, and which Statement is open. The
 * functions stay the same, whatever is listed.
 */
export function useRecordAddress() {
  const [, navigate] = useLocation();
  const kept = readPlace(useAddressQuery());

  /** Typing leaves no trail of its own in the history. */
  const keepWords = useCallback(
    (words: string) => {
      const { filter, ...rest } = presentPlace();
      const address = addressOf({ ...rest, filter: withFilter(filter, { words }) });
      navigate(address, { replace: true, state: history.state });
    },
    [navigate],
  );
  const { words: typed, type, settle } = useTypedWords(keepWords);
  const place = typed === undefined ? kept : { ...kept, filter: withFilter(kept.filter, { words: typed }) };

  /** Before going on, so that Back comes to what was typed. */
  const leave = useCallback(() => {
    settle();
    return presentPlace();
  }, [settle]);

  /** Choosing is a step that Back undoes. */
  const changeFilter = useCallback(
    (changes: RecordFilter) => {
      const { view, filter } = leave();
      navigate(addressOf({ view, filter: withFilter(filter, changes), statement: undefined }));
    },
    [leave, navigate],
  );

  const clearFilter = useCallback(
    () => navigate(addressOf({ view: leave().view, filter: '', statement: undefined })),
    [leave, navigate],
  );

  const setView = useCallback(
    (view: RecordView) => navigate(addressOf({ view, filter: leave().filter, statement: undefined })),
    [leave, navigate],
  );

  /** Opening is a step that Back undoes; going on to another Statement is not one more. */
  const openStatement = useCallback(
    (id: string) => {
      const { view, filter, statement } = leave();
      const address = addressOf({ view, filter, statement: id });
      if (statement === undefined) navigate(address, { state: { openedWith: filter } });
      else if (id !== statement) navigate(address, { replace: true, state: history.state });
    },
    [leave, navigate],
  );

  const closeStatement = useCallback(() => {
    const { view, filter } = leave();
    // Back would also take back what was typed into the filter since.
    const state = history.state as { readonly openedWith?: string } | null;
    if (state?.openedWith === filter) history.back();
    else navigate(addressOf({ view, filter, statement: undefined }), { replace: true });
  }, [leave, navigate]);

  /** What a saved view keeps: all behind `?`, save the open Statement. */
  const query = parametersOf({ ...place, statement: undefined }).toString();

  return { ...place, query, setWords: type, settle, changeFilter, clearFilter, setView, openStatement, closeStatement };
}

function presentPlace(): Place {
  return readPlace(new URLSearchParams(window.location.search));
}

function readPlace(parameters: URLSearchParams): Place {
  const statement = parameters.get('statement') ?? undefined;
  // Addresses from before there were experiences name a Statement and nothing else.
  const isOfStatements = statement !== undefined || parameters.get('view') === 'statements';
  return { view: isOfStatements ? 'statements' : 'experiences', filter: filterOf(parameters), statement };
}

function parametersOf({ view, filter, statement }: Place): URLSearchParams {
  const parameters = new URLSearchParams(view === 'statements' ? { view } : {});
  for (const [name, value] of new URLSearchParams(filter)) parameters.set(name, value);
  if (statement !== undefined) parameters.set('statement', statement);
  return parameters;
}

function addressOf(place: Place): string {
  const parameters = parametersOf(place);
  return parameters.size === 0 ? '/transcript' : `/transcript?${parameters}`;
}
