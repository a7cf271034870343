import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ReadingNotice } from '../../components/reading-notice.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import type { ListStore } from '../../stores/create-list-store.ts';
import type { ListRow } from '../../stores/list-windows.ts';

type RecordBodyProps<Row extends ListRow> = {
  readonly list: ListStore<Row>;
  /** What stands there when nothing is recorded. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
};

/** The list, or what stands in its place. */
export function RecordBody<Row extends ListRow>({ list, empty, children }: RecordBodyProps<Row>) {
  const { transcript: words } = useMessages();
  const { phase, total, failure, filter } = useStore(list.store);

  if (phase === 'loading') {
    return (
      <div className="transcript-loading resource-loading">
        <ReadingNotice isShown />
      </div>
    );
  }
  if (phase === 'failed') {
    return (
      <BlankSlate title={words.failedTitle} text="">
        {failure && <FailureNotice failure={failure} onRetry={() => void list.retry()} />}
      </BlankSlate>
    );
  }
  if (total > 0) return children;
  if (filter !== '') return <BlankSlate title={words.nothingTitle} text={words.nothingText} />;
  return <div className="transcript-empty">{empty}</div>;
}
