import { describe, expect, it } from 'vitest';
import { aTranscriptEntry } from '../../testing/a-transcript-entry.ts';
import { makingCredentials } from '../../testing/making-credentials.ts';
import { startCanonizer } from '../../testing/start-canonizer.ts';
import { checkProofs } from './data-integrity.ts';
import { objectsIn } from './json-fields.ts';
import { makeOpenBadge } from './make-open-badge.ts';
import { signCredential } from './sign-credential.ts';

const canonizer = startCanonizer();

async function aSigned() {
  const making = makingCredentials({ canonizer });
  return { ...making, signed: await signCredential(makeOpenBadge(aTranscriptEntry(), making), making) };
}

describe('a Data Integrity proof', () => {
  it('is confirmed where the key is the id of the issuer', async () => {
    const { signed } = await aSigned();
    expect(await checkProofs(signed, canonizer)).toEqual({ signature: 'confirmed', detail: '' });
  });

  it('does not match when anything in it was changed, the proof included', async () => {
    const { signed } = await aSigned();
    const [proof] = objectsIn(signed['proof']);
    const changes = [
      { ...signed, name: 'Rocket science' },
      { ...signed, issuer: { id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp' } },
      { ...signed, evidence: [] },
      { ...signed, proof: { ...proof, created: '2020-01-01T00:00:00Z' } },
      { ...signed, proof: { ...proof, proofValue: 'z1111' } },
      { ...signed, proof: { ...proof, proofValue: 'no multibase' } },
    ];
    for (const changed of changes) {
      expect(await checkProofs(changed, canonizer)).toMatchObject({ signature: 'changed' });
    }
  });

  it('says nothing of who issued it where the key only stands behind an address', async () => {
    const { signer } = await aSigned();
    const making = makingCredentials({ signer, canonizer });
    const issuer = 'https://school.example.org/issuer';
    const badge = { ...makeOpenBadge(aTranscriptEntry(), making), issuer: { id: issuer, type: ['Profile'] } };
    const signed = await signCredential(badge, making);
    expect(await checkProofs(signed, canonizer)).toEqual({ signature: 'intact', detail: '' });
  });

  it('does not match where the issuer is another key than the one it is signed with', async () => {
    const { signer } = await aSigned();
    const making = makingCredentials({ signer, canonizer });
    const issuer = { id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', type: ['Profile'] };
    const signed = await signCredential({ ...makeOpenBadge(aTranscriptEntry(), making), issuer }, making);
    expect(await checkProofs(signed, canonizer)).toEqual({
      signature: 'changed',
      detail: 'It is signed with another key than that of its issuer',
    });
  });

  it('covers no field that its vocabularies do not know', async () => {
    const { signed } = await aSigned();
    expect(await checkProofs({ ...signed, honours: 'summa cum laude' }, canonizer)).toEqual({
      signature: 'unchecked',
      detail: 'It holds fields that its signature does not cover',
    });
  });

  it('is not looked at in a document that gives the words another meaning', async () => {
    const { signed } = await aSigned();
    const contexts = signed['@context'] as readonly string[];
    const own = { ...signed, '@context': [...contexts, { name: null, label: 'https://schema.org/name' }] };
    const within = { ...signed, credentialSubject: { '@context': {}, id: 'urn:x:1' } };
    for (const document of [own, within]) {
      expect(await checkProofs(document, canonizer)).toEqual({
        signature: 'unchecked',
        detail: 'It defines words of its own',
      });
    }
  });

  it('is not checked where its kind, its key or its purpose is unknown', async () => {
    const { signed } = await aSigned();
    const [proof] = objectsIn(signed['proof']);
    const unknown = [
      { cryptosuite: 'ecdsa-sd-2023' },
      { type: 'Ed25519Signature2018', cryptosuite: undefined },
      { verificationMethod: 'did:web:school.example.org#key-1' },
      { verificationMethod: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6Mkother' },
      { proofPurpose: 'authentication' },
    ];
    for (const parts of unknown) {
      const verdict = await checkProofs({ ...signed, proof: { ...proof, ...parts } }, canonizer);
      expect(verdict, JSON.stringify(parts)).toMatchObject({ signature: 'unchecked' });
    }
  });

  it('is missing from what is not signed', async () => {
    const { signed } = await aSigned();
    const { proof: _, ...unsigned } = signed;
    expect(await checkProofs(unsigned, canonizer)).toEqual({ signature: 'unsigned', detail: '' });
  });
});
