import './self-saving-text.css';
import { useId } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSelfSaving } from './use-self-saving.ts';
import type { SaveText } from './use-self-saving.ts';

type SelfSavingTextProps = {
  readonly label: string;
  /** The label is read aloud only: what is around it says it already. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly text: string;
  readonly maxLength: number;
  readonly save: SaveText;
};

/** A text that is written in its place and saves itself. */
export function SelfSavingText({ label, isLabelHidden = false, text, save, ...textarea }: SelfSavingTextProps) {
  const { note: words } = useMessages();
  const { draft, change, flush, state } = useSelfSaving(text, save);
  const id = useId();
  return (
    <div className="self-saving">
      <div className={isLabelHidden ? 'visually-hidden' : 'self-saving-head'}>
        <label htmlFor={id}>{label}</label>
      </div>
      <textarea
        {...textarea}
        id={id}
        rows={1}
        value={draft}
        dir="auto"
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void flush()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void flush();
        }}
      />
      <p className="self-saving-print" dir="auto">
        {draft}
      </p>
      <span className="self-saving-state muted small" role="status">
        {state.phase === 'saved' ? words.saved : ''}
      </span>
      {state.phase === 'failed' && (
        <>
          <p className="small">{words.stillHere}</p>
          <FailureNotice failure={state.failure} onRetry={() => void flush()} />
        </>
      )}
    </div>
  );
}
