import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '../../lrs-client/outcome.ts';

/** In milliseconds after the last key. */
const QUIET = 1500;

export type SaveText = (text: string) => Promise<Outcome<unknown>>;

type State = { readonly phase: 'still' | 'saved' } | { readonly phase: 'failed'; readonly failure: Failure };

/**
 * A text that is saved by itself: after a moment without a key, when the reader asks for it, and when it goes from the
 * page. What is typed is never replaced by what was kept before, and stays when saving fails.
 */
export function useSelfSaving(text: string, save: SaveText) {
  const [draft, setDraft] = useState(text);
  const [state, setState] = useState<State>({ phase: 'still' });
  const [given, setGiven] = useState(text);
  const now = useRef({ draft: text, kept: text, isSaving: false, save });
  useEffect(() => {
    now.current.save = save;
  }, [save]);

  // Somebody else's change is taken over, unless the reader is in the middle of one.
  if (text !== given) {
    setGiven(text);
    if (draft.trim() === given.trim()) setDraft(text);
  }
  useEffect(() => {
    const { current } = now;
    if (current.draft.trim() === current.kept.trim()) current.draft = text;
    current.kept = text;
  }, [text]);

  const flush = useCallback(async () => {
    const { current } = now;
    if (current.isSaving) return;
    current.isSaving = true;
    // More may be typed while it is on its way.
    while (current.draft.trim() !== current.kept.trim()) {
      const wanted = current.draft.trim();
      const outcome = await current.save(wanted);
      if (!outcome.ok) {
        setState({ phase: 'failed', failure: outcome.failure });
        break;
      }
      current.kept = wanted;
      setState({ phase: 'saved' });
    }
    current.isSaving = false;
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void flush(), QUIET);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  useEffect(() => () => void flush(), [flush]);

  const change = (changed: string) => {
    now.current.draft = changed;
    setDraft(changed);
    setState({ phase: 'still' });
  };

  return { draft, change, flush, state };
}
