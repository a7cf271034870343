import { useEffect, useRef, useState } from 'react';
import type { Found } from '../../../../server/contract/finding.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { onNews } from '../../../stores/changes.ts';
import { useLanguage } from '../../../stores/language.ts';

export type Finding = {
  /** Of the last query that was answered; what was found before stays until then, so that nothing flickers. */
  readonly found: Found | undefined;
  readonly hasFailed: boolean;
  /** The words that `found` answers. */
  readonly words: string;
};

const nothing: Finding = { found: undefined, hasFailed: false, words: '' };

/**
 * Searches the record as it is typed; a newer query calls the one before off. `ask` is for the moment of typing: before
 * all is drawn again, so that the answer is there sooner.
 */
export function useFound() {
  const { tags } = useLanguage();
  const [finding, setFinding] = useState(nothing);
  const last = useRef({ words: '', calling: new AbortController() });

  useEffect(() => () => last.current.calling.abort(), []);

  const look = (words: string) => {
    last.current.calling.abort();
    const calling = new AbortController();
    last.current = { words, calling };
    if (words === '') return setFinding(nothing);
    void callApi('GET /api/find', { query: { words, language: tags }, signal: calling.signal }).then((outcome) => {
      if (calling.signal.aborted) return;
      setFinding({ found: outcome.ok ? outcome.answer : undefined, hasFailed: !outcome.ok, words });
    });
  };

  const ask = (words: string) => {
    if (words !== last.current.words) look(words);
  };

  // What has just been recorded is found as soon as it is read; entries that are there do not move for it.
  useEffect(() =>
    onNews((what) => {
      if (what === 'experiences' && finding.found?.experiences.length === 0) look(last.current.words);
    }),
  );

  return { ...finding, ask };
}
