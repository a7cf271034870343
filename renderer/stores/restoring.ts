import { callApi } from '../lrs-client/call-api.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { useConnection } from './connection.ts';

/** Puts a backup in the place of the record. Cairn starts anew; when it is back the page is loaded anew as well. */
export async function restoreBackup(id: string): Promise<Outcome<unknown>> {
  let isAway = false;
  const stop = useConnection.subscribe(({ stream }) => {
    if (stream === 'lost') isAway = true;
    else if (stream === 'open' && isAway) window.location.reload();
  });
  const outcome = await callApi('POST /api/restore', { body: { id } });
  if (!outcome.ok) stop();
  return outcome;
}
