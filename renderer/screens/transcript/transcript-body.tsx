import { Link } from 'wouter';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { buttonClass } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { transcript, useTranscript } from '../../stores/transcript.ts';
import { TranscriptList } from './transcript-list.tsx';
import type { TranscriptListProps } from './transcript-list.tsx';

/** The list, or what stands in its place. */
export function TranscriptBody(list: TranscriptListProps) {
  const { transcript: words, common } = useMessages();
  const { phase, total, failure, filter } = useTranscript((state) => state);

  if (phase === 'loading') return <p className="transcript-loading resource-loading">{common.loading}</p>;
  if (phase === 'failed') {
    return (
      <BlankSlate title={words.failedTitle} text="">
        {failure && <FailureNotice failure={failure} onRetry={() => void transcript.retry()} />}
      </BlankSlate>
    );
  }
  if (total > 0) return <TranscriptList key={filter} {...list} />;
  if (filter !== '') return <BlankSlate title={words.nothingTitle} text={words.nothingText(filter)} />;
  return (
    <BlankSlate title={words.emptyTitle} text={words.emptyText}>
      <Link className={buttonClass('primary')} href="/connect">
        {words.emptyAction}
      </Link>
    </BlankSlate>
  );
}
