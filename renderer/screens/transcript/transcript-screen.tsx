import './transcript-screen.css';
import { useCallback, useEffect, useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { WordsFilter } from '../../components/words-filter.tsx';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useConnection } from '../../stores/connection.ts';
import { transcript, useTranscript } from '../../stores/transcript.ts';
import { StatementPanel } from './detail/statement-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TranscriptBody } from './transcript-body.tsx';
import { useListSelection } from './use-list-selection.ts';
import { useTranscriptAddress } from './use-transcript-address.ts';
import { useMediaQuery } from '../../components/use-media-query.ts';

export function TranscriptScreen() {
  const words = useMessages().transcript;
  const { filter, statement, setFilter, openStatement, closeStatement } = useTranscriptAddress();
  const { phase, total, failure, filter: shownFilter } = useTranscript((state) => state);
  const [selectionFailure, setSelectionFailure] = useState<Failure>();
  const [isPanelFocused, setPanelFocused] = useState(false);
  const isLost = useConnection(({ stream }) => stream === 'lost');
  // While the connection is away the banner says so; the list comes back with it.
  const isFailureNews = failure !== undefined && !(isLost && failure.kind === 'unreachable');
  const selection = useListSelection(setSelectionFailure);
  const isPanelOver = useMediaQuery('(max-width: 56.24rem)');
  const isCovered = isPanelOver && statement !== undefined;

  useEffect(() => {
    void transcript.open(filter);
  }, [filter]);

  const open = useCallback(
    (id: string, isByKey: boolean) => {
      setPanelFocused(isByKey);
      openStatement(id);
    },
    [openStatement],
  );

  const close = useCallback(() => {
    if (statement !== undefined) closeStatement();
  }, [statement, closeStatement]);

  return (
    <div className="transcript">
      <section className="transcript-main" inert={isCovered}>
        <header className="transcript-head">
          <h1>{words.title}</h1>
          <span className="muted" role="status">
            {phase === 'ready' && (shownFilter === '' ? words.total(total) : words.matching(total))}
          </span>
          <WordsFilter
            label={words.filter}
            placeholder={words.filterHint}
            clear={words.clearFilter}
            words={filter}
            onWords={setFilter}
          />
        </header>
        <SelectionBar isFiltered={filter !== ''} onSelectAll={() => void selection.all()} />
        {phase === 'ready' && isFailureNews && (
          <div className="transcript-failure">
            <FailureNotice failure={failure} onRetry={() => void transcript.retry()} />
          </div>
        )}
        {selectionFailure && (
          <div className="transcript-failure">
            <FailureNotice failure={selectionFailure} />
          </div>
        )}
        <TranscriptBody selection={selection} openId={statement} onOpen={open} onClose={close} />
      </section>
      {statement !== undefined && (
        <StatementPanel id={statement} takesFocus={isPanelFocused || isPanelOver} onClose={close} />
      )}
    </div>
  );
}
