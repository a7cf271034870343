import { useEffect, useState } from 'react';
import type { Found } from '../../../../server/contract/finding.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useLanguage } from '../../../stores/language.ts';

export type Finding = {
  /** Of the last query that was answered; what was found before stays until then, so that nothing flickers. */
  readonly found: Found | undefined;
  readonly hasFailed: boolean;
  /** The words that `found` answers. */
  readonly words: string;
};

const nothing: Finding = { found: undefined, hasFailed: false, words: '' };

/** Searches the record as it is typed; a newer query calls the one before off. */
export function useFound(words: string): Finding {
  const { tags } = useLanguage();
  const [finding, setFinding] = useState(nothing);

  useEffect(() => {
    if (words === '') return undefined;
    const calling = new AbortController();
    void callApi('GET /api/find', { query: { words, language: tags }, signal: calling.signal }).then((outcome) => {
      if (calling.signal.aborted) return;
      setFinding({ found: outcome.ok ? outcome.answer : undefined, hasFailed: !outcome.ok, words });
    });
    return () => calling.abort();
  }, [words, tags]);

  return words === '' ? nothing : finding;
}
