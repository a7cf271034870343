import { eventsPath } from '../../server/contract/api.ts';
import type { Change } from '../../server/contract/api.ts';

type Follower = {
  readonly onOpen: () => void;
  readonly onChange: (change: Change) => void;
  /** The stream is down. It is tried again until it is back. */
  readonly onLost: () => void;
};

const RETRY_AFTER = 2000;

/** Follows the event stream for as long as the page lives. */
export function followChanges(follower: Follower): void {
  const stream = new EventSource(eventsPath);
  stream.onopen = follower.onOpen;
  stream.onmessage = (message: MessageEvent<string>) => follower.onChange(JSON.parse(message.data));
  stream.onerror = () => {
    follower.onLost();
    // The browser tries again by itself after a broken connection, but not after a refusal (401, 503).
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => followChanges(follower), RETRY_AFTER);
  };
}
