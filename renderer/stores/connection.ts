// How the page stands to the LRS: what the shell's banners and the signed-out screen show.
import { create } from 'zustand';
import type { LrsState } from '../../app/contract/desktop-bridge.ts';
import { desktop } from '../desktop.ts';
import { followChanges } from '../lrs-client/follow-changes.ts';
import { callApi } from '../lrs-client/call-api.ts';
import { onSignedOut } from '../lrs-client/signed-out.ts';
import { tellNews } from './changes.ts';
import { beginAnew, isOtherProfile } from './shown-profile.ts';

type Connection = {
  readonly stream: 'connecting' | 'open' | 'lost';
  readonly lrs: LrsState;
  readonly signedOut: boolean;
};

export const useConnection = create<Connection>(() => ({ stream: 'connecting', lrs: 'running', signedOut: false }));

/** Starts following the LRS; called once. */
export function startConnection(): void {
  onSignedOut(() => useConnection.setState({ signedOut: true }));
  desktop.onLrsState((lrs) => useConnection.setState({ lrs }));
  followChanges({
    onOpen: () => {
      const isFirst = useConnection.getState().stream === 'connecting';
      useConnection.setState({ stream: 'open', lrs: 'running', signedOut: false });
      void meet(isFirst);
    },
    onChange: (change) => tellNews(change.what),
    onLost: () => {
      useConnection.setState({ stream: 'lost' });
      // The stream does not tell why it ended; a refused session shows itself in any call.
      void callApi('GET /api/status');
    },
  });
}

/** While the stream was away anything may have changed, even whose record it is. */
async function meet(isFirst: boolean): Promise<void> {
  const outcome = await callApi('GET /api/status');
  if (outcome.ok && isOtherProfile(outcome.answer.profile.id)) beginAnew(outcome.answer.profile.id);
  else if (!isFirst) tellNews('everything');
}
