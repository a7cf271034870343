// What can be put back, and what was deleted a moment ago.
import { create } from 'zustand';
import type { Removal } from '../../server/contract/removal.ts';
import { callApi } from '../lrs-client/call-api.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { createResource } from './resource.ts';

export const removals = createResource(() => callApi('GET /api/removals'), ['removals']);

/** What happened last. */
export type RemovalNews = { readonly kind: 'removed' | 'restored'; readonly removal: Removal };

/** What the notice says, until the reader dismisses it or something else is deleted. */
export const useRemovalNotice = create<{ readonly notice: RemovalNews | undefined }>(() => ({ notice: undefined }));

export function tellRemoved(removal: Removal): void {
  useRemovalNotice.setState({ notice: { kind: 'removed', removal } });
}

export function dismissRemovalNotice(): void {
  useRemovalNotice.setState({ notice: undefined });
}

/** Puts everything back that was deleted together. */
export async function undoRemoval(removal: Removal): Promise<Outcome<unknown>> {
  const outcome = await callApi('POST /api/removals/:id/undo', { path: { id: removal.id } });
  if (outcome.ok) {
    useRemovalNotice.setState({ notice: { kind: 'restored', removal } });
    removals.retry();
  }
  return outcome;
}

/** Forgets for good what was deleted together. */
export async function forgetRemoval(id: string): Promise<Outcome<unknown>> {
  const outcome = await callApi('DELETE /api/removals/:id', { path: { id } });
  if (outcome.ok) {
    removals.set(outcome.answer);
    const { notice } = useRemovalNotice.getState();
    if (notice?.removal.id === id) dismissRemovalNotice();
  }
  return outcome;
}
