// An attachment can name the learner too: its octets are searched before they go to somebody who knows another identity.
import type { ShareForm } from '../contract/sharing/share-form.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import type { IdentitySearch } from './form/names-identity.ts';
import { createIdentitySearch } from './form/names-identity.ts';

export type OctetsNaming = ReturnType<typeof createOctetsNaming>;

/**
 * Finds the attachments in which an identity of the learner can be read. What is compressed inside of a file, as in most
 * PDF files, cannot be seen this way: the preview shows every file that leaves.
 */
export function createOctetsNaming(store: Store, files: AttachmentFiles) {
  /** What was found in a file, by its SHA-2 and what was looked for. */
  const known = new Map<string, boolean>();

  async function isNaming(sha2: string, lookedFor: string, search: IdentitySearch): Promise<boolean> {
    const key = `${sha2} ${lookedFor}`;
    const found = known.get(key) ?? (await namesLearner(files.read(sha2), search));
    if (known.size >= mostKnown) known.clear();
    known.set(key, found);
    return found;
  }

  return {
    /** Those of the Statements' attachments, by their SHA-2 in lower case; none where the form names nobody else. */
    async find(
      statements: readonly StoredStatement[],
      { as, leaveOut }: ShareForm,
      identities: readonly Agent[],
    ): Promise<ReadonlySet<string>> {
      const naming = new Set<string>();
      if (as === null || leaveOut.includes('attachments')) return naming;
      const search = createIdentitySearch(identities, as);
      const lookedFor = JSON.stringify([identities, as]);
      for (const { sha2 } of attachmentsHeld(store, files, statements)) {
        const key = sha2.toLowerCase();
        // What is not there any more does not leave either.
        if (files.has(key) && (await isNaming(key, lookedFor, search))) naming.add(key);
      }
      return naming;
    },
  };
}

const mostKnown = 10_000;

/** What lies across the end of a piece is looked at with the next one, in octets. */
const overlap = 4_096;

/** Looks through octets of any length, piece by piece. */
async function namesLearner(octets: AsyncIterable<Buffer>, search: IdentitySearch): Promise<boolean> {
  const isNaming = search.inPieces();
  let rest = Buffer.alloc(0);
  try {
    for await (const piece of octets) {
      const some = Buffer.concat([rest, piece]);
      if (isNaming(some)) return true;
      rest = some.subarray(-overlap);
    }
    return false;
  } catch {
    // What cannot be read cannot be searched, and must not stop what is behind it.
    return true;
  }
}
