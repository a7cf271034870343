import { Skeleton } from '../../components/skeleton.tsx';
import { ReadingNotice } from '../../components/reading-notice.tsx';

/** The head of an experience before it is known, as high as it will be. */
export function ExperienceSkeleton() {
  return (
    <div className="experience-place">
      <ReadingNotice />
      <Skeleton width="6rem" />
      <Skeleton width="60%" height="2.125rem" />
      <Skeleton width="40%" height="1.75rem" />
      <Skeleton height="5.5rem" />
      <Skeleton height="14rem" />
    </div>
  );
}
