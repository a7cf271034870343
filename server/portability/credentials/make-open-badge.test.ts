import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aTranscriptEntry } from '../../testing/a-transcript-entry.ts';
import { makingCredentials } from '../../testing/making-credentials.ts';
import { startCanonizer } from '../../testing/start-canonizer.ts';
import { isVerifiedElsewhere } from '../../testing/verify-elsewhere.ts';
import { learnerRecordOf } from './make-learner-record.ts';
import { makeOpenBadge, openBadgesOf } from './make-open-badge.ts';
import type { MakingCredentials } from './making-credentials.ts';

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('Nobody is asked.')));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function badgesOf(entries: Parameters<typeof openBadgesOf>[0], making: MakingCredentials) {
  const files = [];
  for await (const file of openBadgesOf(entries, making)) files.push(file);
  return files;
}

const canonizer = startCanonizer();

const entries = [
  aTranscriptEntry(),
  aTranscriptEntry({
    activity: 'course-v1:Org+Añil+run',
    title: 'Añil <b>: ../../etc',
    description: '',
    issuers: [],
    recordedByMe: true,
    bestScore: null,
    statements: [],
    evidence: [
      {
        kind: 'file',
        statement: '232343f5-f553-492b-9ff8-a631557baa6e',
        name: 'Certificado.pdf',
        contentType: 'application/pdf',
        length: 1234,
        sha2: 'CD'.repeat(32),
        held: true,
      },
      { kind: 'link', statement: '232343f5-f553-492b-9ff8-a631557baa6e', address: 'https://example.org/x?y=1' },
    ],
  }),
];

describe('an Open Badge 3.0 of an experience', () => {
  it('has all that the standard asks for, and is no longer the same after a change of one sign', async () => {
    const making = makingCredentials({ canonizer });
    for (const { text } of await badgesOf(entries, making)) {
      const badge = JSON.parse(text) as Record<string, unknown>;
      expect(Object.keys(badge)).toEqual(
        expect.arrayContaining(['@context', 'id', 'type', 'name', 'issuer', 'validFrom', 'credentialSubject', 'proof']),
      );
      expect(badge).toMatchObject({
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        credentialSubject: {
          id: making.signer.did,
          type: ['AchievementSubject'],
          achievement: {
            id: expect.any(String) as string,
            type: ['Achievement'],
            name: expect.stringMatching(/./) as string,
            description: expect.stringMatching(/./) as string,
            criteria: { narrative: expect.stringMatching(/./) as string },
          },
        },
      });
      expect(await isVerifiedElsewhere(badge)).toBe(true);
      expect(await isVerifiedElsewhere({ ...badge, name: `${String(badge['name'])}.` })).toBe(false);
    }
  });

  it('says wherever a name stands that the learner issued it, and whose word it goes back to', () => {
    const making = makingCredentials({ canonizer });
    const badge = makeOpenBadge(aTranscriptEntry(), making);
    const authority = { type: ['Profile'], name: 'Example LMS' };
    expect(badge).toMatchObject({
      name: 'Fire safety (self-asserted)',
      description:
        'Self-asserted: Ana Ruiz issued this about their own learning, from their own record. According to that record it comes from Example LMS.',
      issuer: { id: making.signer.did, name: 'Ana Ruiz (self-asserted)' },
      awardedDate: '2025-05-12T08:00:00.000Z',
      credentialSubject: { source: authority, achievement: { creator: authority, name: 'Fire safety' } },
    });
    const spanish = makeOpenBadge(aTranscriptEntry(), { ...making, holder: '', languages: ['es-MX'] });
    expect(spanish).toMatchObject({
      name: 'Fire safety (declaración propia)',
      issuer: { name: 'La persona que aprende (declaración propia)' },
    });
  });

  it('tells the score, the outcome, and the Statements and files that show it by their hashes', () => {
    const [first, second] = entries.map((entry) => makeOpenBadge(entry, makingCredentials({ canonizer })));
    expect(first).toMatchObject({
      credentialSubject: {
        result: [{ value: '90' }, { value: '18' }, { status: 'Completed' }],
        achievement: {
          resultDescription: [
            { resultType: 'Percent' },
            { resultType: 'RawScore', valueMin: '0', valueMax: '20' },
            { resultType: 'Status' },
          ],
        },
      },
      evidence: [{ id: 'urn:uuid:232343f5-f553-492b-9ff8-a631557baa6e', narrative: `SHA-256 ${'ab'.repeat(32)}` }],
    });
    expect(second).toMatchObject({
      evidence: [{ id: `urn:sha256:${'cd'.repeat(32)}`, name: 'Certificado.pdf' }, { id: 'https://example.org/x?y=1' }],
    });
  });

  it('lies in a file whose name is no path', async () => {
    const names = (await badgesOf(entries, makingCredentials({ canonizer }))).map(({ name }) => name);
    expect(names).toEqual(['001-Fire-safety.json', '002-Añil-b-etc.json']);
  });
});

describe('a Comprehensive Learner Record 2.0 of experiences', () => {
  it('verifies elsewhere, itself and each badge in it, until something in it is changed', async () => {
    const text = await learnerRecordOf(entries, makingCredentials({ canonizer }));
    const record = JSON.parse(text) as {
      readonly credentialSubject: { readonly verifiableCredential: readonly object[] };
    };
    expect(record).toMatchObject({
      type: ['VerifiableCredential', 'ClrCredential'],
      name: 'Learning record of Ana Ruiz (self-asserted)',
      partial: true,
      credentialSubject: { type: ['ClrSubject'] },
    });
    const inner = record.credentialSubject.verifiableCredential;
    expect(inner).toHaveLength(2);
    for (const one of [record, ...inner]) expect(await isVerifiedElsewhere(one)).toBe(true);
    const changed = JSON.parse(text.replace('"Fire safety"', '"Fire Safety"')) as object;
    expect(await isVerifiedElsewhere(changed)).toBe(false);
  });
});
