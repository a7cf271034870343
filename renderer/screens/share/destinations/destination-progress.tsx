import { useState } from 'react';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type DestinationProgressProps = {
  readonly progress: NonNullable<Destination['progress']>;
  readonly waiting: number;
};

/** How far the present work is, how fast it goes, and how long it will still take. */
export function DestinationProgress({ progress, waiting }: DestinationProgressProps) {
  const { destination: words, formats } = useMessages();
  // The work began with as many as were ever seen to wait since then.
  const [most, setMost] = useState(waiting);
  if (waiting > most) setMost(waiting);
  const left = formats.duration(`PT${Math.ceil(progress.secondsLeft)}S`);
  const text = words.progress(progress.perSecond, left);
  return (
    <div className="share-progress">
      <progress value={most - waiting} max={Math.max(1, most)} aria-label={words.working} />
      <span className="small">{text}</span>
    </div>
  );
}
