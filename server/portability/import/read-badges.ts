import type { Agent } from '../../contract/xapi/actor.ts';
import { readCredentials } from '../credentials/read-credential.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { largestBadge, largestBadges } from './limits.ts';
import type { Part } from './parts.ts';
import { takeHead } from './take-head.ts';

type BadgePart = Extract<Part, { readonly kind: 'badge' }>;
type BadgeContext = {
  readonly actor: Agent;
  readonly identities: readonly Agent[];
  readonly signal: AbortSignal;
};

/** What was earned by the credentials of an import; all together, for one may say what another is about. */
export async function readBadges(parts: readonly BadgePart[], context: BadgeContext): Promise<readonly Found[]> {
  const files: { readonly name: string; readonly octets: Buffer }[] = [];
  const tooLarge: Found[] = [];
  let total = 0;
  for (const { name, open } of parts) {
    const octets = await takeHead(open(), largestBadge + 1);
    total += octets.length;
    if (octets.length > largestBadge || total > largestBadges) {
      tooLarge.push(problemAt({ file: name, line: null }, 'too-large'));
    } else {
      files.push({ name, octets });
    }
  }
  if (files.length === 0) return tooLarge;
  const others = new Set(parts.flatMap(({ name, mayBeOther }) => (mayBeOther ? name : [])));
  const found = await readCredentials(files, context);
  return [...tooLarge, ...found.filter((one) => !isOtherPicture(one, others))];
}

/** A picture without a credential that may be the attachment of a Statement is no problem. */
function isOtherPicture(found: Found, others: ReadonlySet<string>): boolean {
  if (found.kind !== 'problem') return false;
  const { reason, file } = found.problem;
  return reason === 'no-credential-in-picture' && others.has(file);
}
