import { callApi } from '../lrs-client/call-api.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { callAndReturn } from './absence.ts';

/** Puts a backup in the place of the record. Cairn starts anew; when it is back the page is loaded anew as well. */
export function restoreBackup(id: string): Promise<Outcome<unknown>> {
  return callAndReturn(
    () => callApi('POST /api/restore', { body: { id } }),
    () => window.location.reload(),
  );
}
