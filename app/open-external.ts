import { shell } from 'electron';
import { findWebAddress } from './addresses.ts';

/** Opens an http(s) address in the system's browser; anything else is refused, whoever asks. */
export async function openExternal(text: unknown): Promise<'opened' | 'refused'> {
  const address = findWebAddress(text);
  if (!address) return 'refused';
  try {
    await shell.openExternal(address.href);
    return 'opened';
  } catch {
    return 'refused';
  }
}
