import type { Backups } from '../../server/contract/safekeeping.ts';
import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** The backups that are there, how they are made, and how the last one went. */
export const backups = createResource(() => callApi('GET /api/backups'), ['safekeeping']);

/** Why the last backup was not made; null when it was, and as long as that is not known. */
export function useBackupFailure(): Backups['failure'] {
  const known = backups.use();
  return known.phase === 'ready' ? known.value.failure : null;
}
