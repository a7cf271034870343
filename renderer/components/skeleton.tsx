import './skeleton.css';
import { useMessages } from '../messages/use-messages.ts';

type SkeletonProps = {
  /** CSS lengths: as large as what will stand there, so that nothing moves when it comes. */
  readonly width?: string;
  readonly height?: string;
};

/** The place of something that is on its way; shows itself only when that takes a moment. */
export function Skeleton({ width = '100%', height = '1.25rem' }: SkeletonProps) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}

type SkeletonsProps = SkeletonProps & { readonly count: number };

/** The same for a list. Says "Loading…" to those who cannot see it. */
export function Skeletons({ count, ...size }: SkeletonsProps) {
  const { common } = useMessages();
  return (
    <div className="skeletons">
      <span className="visually-hidden">{common.loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} {...size} />
      ))}
    </div>
  );
}
