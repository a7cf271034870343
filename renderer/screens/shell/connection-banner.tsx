import { useMessages } from '../../messages/use-messages.ts';
import { useConnection } from '../../stores/connection.ts';

/** Says that the recorder is away; goes by itself when it is back. */
export function ConnectionBanner() {
  const { shell } = useMessages();
  const { stream, lrs } = useConnection();
  if (lrs === 'running' && stream !== 'lost') return null;
  const isRestarting = lrs === 'restarting';
  return (
    <p className={isRestarting ? 'connection-banner' : 'connection-banner is-late'} role="status">
      {isRestarting ? shell.restarting : shell.lost}
    </p>
  );
}
