// A Comprehensive Learner Record 2.0 of experiences, issued by the learner.
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isoTime } from '../../lrs/clock.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import { clrContextAddress } from './clr-context.ts';
import { credentialContexts, makeOpenBadge } from './make-open-badge.ts';
import { wordingOf } from './making-credentials.ts';
import type { MakingCredentials } from './making-credentials.ts';
import { signCredential } from './sign-credential.ts';

/** Cairn's own, drawn at random once. */
const namespace = '5b0e6d0a-4c3e-4f0b-9a1c-7e2f8d6b3c15';
const [credentials, openBadges] = credentialContexts;

/**
 * One signed record that holds a signed badge for each experience, as JSON text. Each costs tens of milliseconds twice:
 * ask for `mostCredentials` at most.
 */
export async function learnerRecordOf(
  entries: AsyncIterable<TranscriptEntry> | Iterable<TranscriptEntry>,
  making: MakingCredentials,
): Promise<string> {
  const badges: JsonObject[] = [];
  for await (const entry of entries) badges.push(await signCredential(makeOpenBadge(entry, making), making));
  const record = await signCredential(makeLearnerRecord(badges, making), making);
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What `signCredential` signs. */
export function makeLearnerRecord(badges: readonly JsonObject[], making: MakingCredentials): JsonObject {
  const { signer, madeAt } = making;
  const { words, holder } = wordingOf(making);
  return {
    '@context': [credentials, clrContextAddress, openBadges],
    id: `urn:uuid:${uuidV5(namespace, JSON.stringify([signer.did, madeAt, ...badges.map(({ id }) => id)]))}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: words.selfAsserted(words.recordOf(holder)),
    description: words.aboutRecord(holder),
    issuer: { id: signer.did, type: ['Profile'], name: words.selfAsserted(holder) },
    validFrom: isoTime(madeAt),
    // CLR 2.0: what the learner left out is not said to be nothing.
    partial: true,
    credentialSubject: { id: signer.did, type: ['ClrSubject'], verifiableCredential: badges },
  };
}
