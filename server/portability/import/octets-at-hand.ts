import { text } from 'node:stream/consumers';
import { largestFile } from '../../contract/largest-file.ts';
import type { ImportProblem } from '../../contract/importing.ts';
import { Problem } from '../../contract/problem.ts';
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import { attachmentsNeedingData } from '../../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { checkSignature } from '../../lrs/check-signature.ts';
import type { Found, FoundOctets, Where } from './found.ts';

type Octets = FoundOctets & { readonly where: Where; readonly isClaimed: boolean; isUsed: boolean };
type Missing = Pick<ImportProblem, 'reason' | 'detail'>;

const largestSignature = 1024 * 1024;

/** The octets that came along with the Statements, by their hashes. */
export function createOctetsAtHand() {
  const bySha2 = new Map<string, Octets>();

  async function checkSignatureOf(statement: Statement): Promise<string | undefined> {
    for (const { usageType, sha2 } of statement.attachments ?? []) {
      const octets = usageType === SIGNATURE ? bySha2.get(sha2.toLowerCase()) : undefined;
      if (octets === undefined) continue;
      if (octets.length > largestSignature) return 'A signature must be less than 1 MB.';
      try {
        checkSignature(statement, await text(octets.open()));
      } catch (error) {
        if (error instanceof Problem) return error.message.replace(/^Nothing was stored: /, '');
        throw error;
      }
    }
    return undefined;
  }

  return {
    /** Takes octets in; answers what is wrong with them. */
    add({ octets, claimed, where }: Extract<Found, { readonly kind: 'octets' }>): Missing | undefined {
      if (octets.length > largestFile) {
        return { reason: 'too-large', detail: `An attachment is larger than ${largestFile / 1024 / 1024} MB.` };
      }
      const isClaimed = claimed !== null && claimed === octets.sha2;
      if (!bySha2.has(octets.sha2)) bySha2.set(octets.sha2, { ...octets, where, isClaimed, isUsed: false });
      if (claimed === null || isClaimed) return undefined;
      return { reason: 'wrong-hash', detail: `Its hash is ${octets.sha2}.` };
    },

    find: (sha2: string): FoundOctets | undefined => bySha2.get(sha2),

    /** Says that a Statement names them. */
    use(hashes: readonly string[]): void {
      for (const sha2 of hashes) {
        const octets = bySha2.get(sha2);
        if (octets) octets.isUsed = true;
      }
    },

    /** What is wrong with the signature of a Statement whose octets are at hand; undefined: nothing. */
    checkSignatureOf,

    /** SHA-2 of attachments that should have come along and did not; `own` came with the Statement itself. */
    missingOf(statement: Statement, own: readonly FoundOctets[] = []): string[] {
      const here = new Set(own.map(({ sha2 }) => sha2));
      return attachmentsNeedingData(statement)
        .map(({ sha2 }) => sha2.toLowerCase())
        .filter((sha2) => !bySha2.has(sha2) && !here.has(sha2));
    },

    /** Octets that came as attachments and that no Statement names. */
    unused(): Where[] {
      return [...bySha2.values()].filter(({ isClaimed, isUsed }) => isClaimed && !isUsed).map(({ where }) => where);
    },
  };
}
