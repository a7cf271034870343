import { Skeleton } from '../../components/skeleton.tsx';
import { ReadingNotice } from '../../components/reading-notice.tsx';

/** The cards before it is known what is in them, each as large as it will be. */
export function OverviewSkeleton() {
  return (
    <div className="overview-grid">
      <ReadingNotice className="overview-wide" />
      <div className="card overview-wide overview-place-week">
        <Skeleton height="100%" />
      </div>
      <div className="card overview-wide overview-place-calendar">
        <Skeleton height="100%" />
      </div>
      <div className="card overview-place-chart">
        <Skeleton height="100%" />
      </div>
      <div className="card overview-place-chart">
        <Skeleton height="100%" />
      </div>
    </div>
  );
}
