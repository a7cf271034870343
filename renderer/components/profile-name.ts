import type { Messages } from '../messages/en.ts';

/** What a profile is called; the first one has no name until it is given one. */
export function nameOfProfile(name: string, { profiles }: Pick<Messages, 'profiles'>): string {
  return name === '' ? profiles.unnamed : name;
}
