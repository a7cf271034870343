// What can be said today of the credentials that Statements of the record carry: nobody has to believe what was found
// when they came in.
import type { BadgeSummary } from '../../contract/importing.ts';
import { Problem } from '../../contract/problem.ts';
import { isCredential } from '../../contract/xapi/attachment.ts';
import type { Attachment } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { unnamedLearner } from '../../contract/by-hand.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import type { Store } from '../../store/open-store.ts';
import type { Canonizer } from './canonizer.ts';
import { statementIdOf } from './earned-statement.ts';
import { findBadge } from './find-badge.ts';
import { openCredentials } from './open-credentials.ts';
import { looksLikeCredential } from './unpack-credential.ts';

export type BadgesInRecord = ReturnType<typeof createBadgesInRecord>;

type BadgesOptions = {
  readonly store: Store;
  readonly files: Pick<AttachmentFiles, 'has' | 'read'>;
  readonly canonizer: Canonizer;
};

/** In octets, all that a Statement has. */
const largest = 16 * 1024 * 1024;

export function createBadgesInRecord({ store, files, canonizer }: BadgesOptions) {
  async function read({ sha2 }: Attachment): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of files.read(sha2)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  return {
    /**
     * What a Statement's own files say was earned, checked anew; null where they say nothing of the kind. Throws
     * not-found where there is no Statement of this id.
     */
    async find(id: string): Promise<BadgeSummary | null> {
      const kept = store.statements.findById(id.toLowerCase());
      if (kept === undefined) throw new Problem('not-found', `There is no Statement ${id.slice(0, 100)}.`);
      const { attachments = [] } = JSON.parse(kept.json) as Statement;
      const candidates = attachments.filter((one) => isCredential(one) && files.has(one.sha2));
      if (candidates.reduce((sum, { length }) => sum + length, 0) > largest) return null;
      const octets = await Promise.all(candidates.map(read));
      const opened = await openCredentials(
        octets.filter(looksLikeCredential).map((one) => ({ name: '', octets: one })),
      );
      const held = opened.filter((one) => 'credential' in one);
      // A record holds many. What another program stored with a credential has an id of its own making.
      const wanted = held.find(({ credential }) => statementIdOf(credential) === kept.id) ?? held[0];
      if (wanted === undefined) return null;
      const identities = store.identities.list().map(({ agent }) => agent);
      const { badge } = await findBadge(wanted, { actor: unnamedLearner, identities, canonizer });
      return badge;
    },
  };
}
