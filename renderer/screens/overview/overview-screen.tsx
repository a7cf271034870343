import './overview-screen.css';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { FirstSteps } from '../../components/first-steps/first-steps.tsx';
import { backups } from '../../stores/backups.ts';
import { destinations } from '../../stores/destinations.ts';
import { overview } from '../../stores/overview.ts';
import { BackupNotice } from './backup-notice.tsx';
import { OverviewContent } from './overview-content.tsx';
import { OverviewHead } from './overview-head.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { useNewDay } from './use-new-day.ts';

/** The page that opens first: how this week goes, and how the year went. */
export function OverviewScreen() {
  const known = overview.use();
  const sharing = destinations.use();
  const safety = backups.use();
  useNewDay(overview.retry);

  // All of it at once, or what comes later would push away what is read already.
  const isComplete = known.phase === 'ready' && sharing.phase !== 'loading' && safety.phase !== 'loading';
  return (
    <div className="screen overview">
      <OverviewHead overview={isComplete ? known.value : undefined} />
      {isComplete && <BackupNotice />}
      {known.phase === 'failed' ? (
        <FailureNotice failure={known.failure} onRetry={overview.retry} />
      ) : !isComplete ? (
        <OverviewSkeleton />
      ) : known.value.statements === 0 ? (
        <FirstSteps />
      ) : (
        <OverviewContent
          overview={known.value}
          destinations={sharing.phase === 'ready' ? sharing.value.destinations : []}
        />
      )}
    </div>
  );
}
