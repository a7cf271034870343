// The secrets told since the page was loaded. Cairn itself keeps only their fingerprints; a reload forgets them.
import { create } from 'zustand';

type KnownSecrets = { readonly byKey: Readonly<Record<string, string>> };

export const useKnownSecrets = create<KnownSecrets>(() => ({ byKey: {} }));

export function rememberSecret(key: string, secret: string): void {
  useKnownSecrets.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: secret } }));
}
