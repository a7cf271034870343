import type { Found } from '../import/found.ts';
import { createCanonizer } from './canonizer.ts';
import type { Canonizer } from './canonizer.ts';
import { findBadge } from './find-badge.ts';
import type { CredentialContext } from './find-badge.ts';
import { openCredentials } from './open-credentials.ts';
import type { CredentialFile } from './open-credentials.ts';

/** As for `findBadge`; the canonizer is made for the call where there is none. */
type ReadingContext = Omit<CredentialContext, 'canonizer'> & {
  readonly canonizer?: Canonizer;
  /** A signature may take a minute to be checked: reading ends at once, and rejects with the reason. */
  readonly signal?: AbortSignal;
};

/**
 * A `badge` for each credential in the files of an import, checked, and a `problem` for each file without any: see
 * `openCredentials`. Nothing is fetched, and no content makes it throw.
 */
export async function readCredentials(files: readonly CredentialFile[], context: ReadingContext): Promise<Found[]> {
  const { signal, canonizer = createCanonizer() } = context;
  const found: Found[] = [];
  const end = () => (context.canonizer === undefined ? canonizer.close() : undefined);
  signal?.addEventListener('abort', end);
  try {
    for (const one of await openCredentials(files)) {
      signal?.throwIfAborted();
      found.push('reason' in one ? { kind: 'problem', problem: one } : await findBadge(one, { ...context, canonizer }));
    }
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener('abort', end);
    await end();
  }
  return found;
}
