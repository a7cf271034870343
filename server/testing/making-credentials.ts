import { generateKeyPairSync } from 'node:crypto';
import { didOf } from '../portability/credentials/did-key.ts';
import type { MakingCredentials } from '../portability/credentials/making-credentials.ts';

/** A learner with a new key who makes credentials. */
export function makingCredentials(
  parts: Partial<MakingCredentials> & Pick<MakingCredentials, 'canonizer'>,
): MakingCredentials {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    holder: 'Ana Ruiz',
    signer: { did: didOf(privateKey), privateKey: () => privateKey },
    madeAt: Date.UTC(2026, 10, 22),
    languages: ['en'],
    zone: 'Europe/Madrid',
    statementHash: () => 'ab'.repeat(32),
    ...parts,
  };
}
