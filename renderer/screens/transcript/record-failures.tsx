import { useStore } from 'zustand';
import { FailureNotice } from '../../components/failure-notice.tsx';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useConnection } from '../../stores/connection.ts';
import type { ListStore } from '../../stores/create-list-store.ts';
import type { ListRow } from '../../stores/list-windows.ts';

type RecordFailuresProps<Row extends ListRow> = {
  readonly list: ListStore<Row>;
  /** Of what was done with the selection. */
  readonly failure: Failure | undefined;
};

/** Why rows are missing, or why something could not be done. */
export function RecordFailures<Row extends ListRow>({ list, failure: ofSelection }: RecordFailuresProps<Row>) {
  const { phase, failure } = useStore(list.store);
  const isLost = useConnection(({ stream }) => stream === 'lost');
  // While the connection is away the banner says so; the list comes back with it.
  const isNews = phase === 'ready' && failure !== undefined && !(isLost && failure.kind === 'unreachable');
  return (
    <>
      {isNews && (
        <div className="transcript-failure">
          <FailureNotice failure={failure} onRetry={() => void list.retry()} />
        </div>
      )}
      {ofSelection && (
        <div className="transcript-failure">
          <FailureNotice failure={ofSelection} />
        </div>
      )}
    </>
  );
}
