import { callApi } from '../lrs-client/call-api.ts';

/** Tells the LRS whenever the network is back, so that what waits goes at once; called once. */
export function startNetwork(): void {
  window.addEventListener('online', () => void callApi('POST /api/wake'));
}
