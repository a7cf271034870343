import type { Storage } from '../../server/contract/safekeeping.ts';
import { callApi } from '../lrs-client/call-api.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { callAndReturn } from './absence.ts';
import { storage } from './storage.ts';

/** Moves the record to another folder. `onBack` once Cairn is back, with what it then says of the store. */
export function moveRecord(folder: string, onBack: (outcome: Outcome<Storage>) => void): Promise<Outcome<unknown>> {
  const lookAgain = async () => {
    const outcome = await callApi('GET /api/storage');
    if (outcome.ok) storage.set(outcome.answer);
    onBack(outcome);
  };
  return callAndReturn(
    () => callApi('POST /api/storage/move', { body: { folder } }),
    () => void lookAgain(),
  );
}
