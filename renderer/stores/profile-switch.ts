// Another record takes the place of the one on the page: which one, and why it did not.
import { create } from 'zustand';
import type { Profile } from '../../server/contract/profiles.ts';
import { callApi } from '../lrs-client/call-api.ts';
import type { Failure } from '../lrs-client/outcome.ts';
import { callAndReturn } from './absence.ts';
import { profiles } from './profiles.ts';
import { beginAnew } from './shown-profile.ts';

type ProfileSwitch =
  | { readonly phase: 'none' }
  | { readonly phase: 'opening'; readonly name: string }
  /** It was refused before anything happened. */
  | { readonly phase: 'refused'; readonly name: string; readonly failure: Failure }
  /** It could not be opened, so the one before was opened again; `detail` is in English. */
  | { readonly phase: 'failed'; readonly name: string; readonly detail: string };

const none: ProfileSwitch = { phase: 'none' };

export const useProfileSwitch = create<ProfileSwitch>(() => none);

/** Closes the record on the page and opens that of another profile; then the page is loaded anew. */
export async function openProfile({ id, name }: Pick<Profile, 'id' | 'name'>): Promise<void> {
  change({ phase: 'opening', name });
  const outcome = await callAndReturn(
    () => callApi('POST /api/profiles/:id/open', { path: { id } }),
    () => void lookAgain(id, name),
  );
  if (!outcome.ok) change({ phase: 'refused', name, failure: outcome.failure });
}

export function closeProfileSwitch(): void {
  change(none);
}

/** When the other one is open the page begins anew with it; else it has to be said why not. */
async function lookAgain(id: string, name: string): Promise<void> {
  const outcome = await callApi('GET /api/profiles');
  if (!outcome.ok) return change({ phase: 'refused', name, failure: outcome.failure });
  if (outcome.answer.profiles.some((profile) => profile.id === id && profile.isOpen)) return beginAnew(id);
  profiles.set(outcome.answer);
  change({ phase: 'failed', name, detail: outcome.answer.openFailure ?? '' });
}

function change(next: ProfileSwitch): void {
  useProfileSwitch.setState(next, true);
}
