import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../contract/xapi/statement.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { hasSharedData, sharedDataFiles, sharedDataPath } from '../../testing/shared-data.ts';
import { startCanonizer } from '../../testing/start-canonizer.ts';
import { readCredentials } from './read-credential.ts';
import { looksLikeCredential } from './unpack-credential.ts';

const canonizer = startCanonizer();
const context = {
  actor: { mbox: 'mailto:ana@example.org' },
  identities: [{ mbox: 'mailto:student@1edtech.edu' }],
  canonizer,
};

async function read(...paths: readonly string[]) {
  const files = paths.map((path) => ({ name: path, octets: readFileSync(sharedDataPath(path)) }));
  const found = await readCredentials(files, context);
  return found.flatMap((one) => {
    if (one.kind === 'problem') return [`! ${one.problem.reason}`];
    if (one.kind !== 'badge') return [];
    const { title, issuer, issuedAt, kind, verdict } = one.badge;
    const { signature, revocation, holder, validUntil } = verdict;
    const ends = validUntil === null ? '' : `, until ${validUntil.slice(0, 10)}`;
    const rest = [revocation === 'unknown' ? ', list not asked' : '', holder === 'learner' ? ', given to me' : ''].join(
      '',
    );
    return [`${kind} "${title}" of ${issuer || '?'}, ${issuedAt?.slice(0, 10)}: ${signature}${ends}${rest}`];
  });
}

async function badgesIn(...paths: readonly string[]) {
  const files = paths.map((path) => ({ name: path, octets: readFileSync(sharedDataPath(path)) }));
  const found = await readCredentials(files, context);
  return found.flatMap((one) =>
    one.kind === 'badge' ? [{ ...one, statement: JSON.parse(one.text) as Statement }] : [],
  );
}

const dcc = (name: string) => `badges/dcc/${name}`;
const corp = 'badge "Teamwork" of Example Corp, 2010-01-01';
const robotics = 'badge "robotics-badge" of ?, 2016-12-31: unsigned';

const verdicts: Readonly<Record<string, readonly string[]>> = {
  'badges/ob20/basic-assertion.json': [robotics],
  'badges/ob20/basic-assertion-with-language.json': ['badge "badgeclass-with-language" of ?, 2016-12-31: unsigned'],
  'badges/ob20/assertion-with-endorsements.json': [
    'badge "Awesome Robotics Badge" of https://example.org/organization.json, 2016-12-31: unsigned',
  ],
  'badges/ob20/basic-assertion-expired.json': [`${robotics}, until 2022-11-15`],
  'badges/ob20/basic-assertion-invalid-context.json': ['! not-a-credential'],
  'badges/ob20/assertion-with-extension-node-basic.json': [robotics],
  'badges/ob20/robotics-badge.json': ['! nothing-earned'],
  'badges/ob20/organization.json': ['! nothing-earned'],
  'badges/ob20/badgeclass-with-language.json': ['! nothing-earned'],
  'badges/ob20/robotics-badge.png': ['! no-credential-in-picture'],
  'badges/ob20/simple-badge.png': [robotics],
  'badges/ob20/simple-not-revoked.jwt': [
    'badge "badge-from-organization-with-empty-revocation-list" of ?, 2016-12-31: unchecked, list not asked',
  ],
  'badges/ob20/url-only-baked.png': ['! only-an-address'],
  'badges/ob30/simple.json': [`${corp}: intact`],
  'badges/ob30/complete.json': [
    'badge "1EdTech University Degree" of 1EdTech University, 2010-01-01: intact, until 2030-01-01, list not asked, given to me',
  ],
  'badges/ob30/simple-did-key-method.json': ['badge "test 1" of Andy F. Miller, 2010-01-01: intact'],
  'badges/ob30/simple-err-proof-value.json': [`${corp}: changed`],
  'badges/ob30/simple-err-expired.json': [`${corp}: intact, until 2010-01-01`],
  'badges/ob30/simple-err-issuer.json': ['! not-a-credential'],
  'badges/ob30/simple_v1.json': [`${corp}: intact`],
  'badges/ob30/endorsement-valid.json': ['! nothing-earned'],
  'badges/ob30/simple-json.png': [`${corp}: intact`],
  'badges/ob30/simple-jwt.svg': [`${corp}: intact`],
  'badges/ob30/simple.jwt': ['badge "Example University Degree" of Example University, 2010-01-01: unchecked'],
  [dcc('v2_dataIntegrityProof_didKey_legacyRegistry-noStatus-noExpiry-OBSpecExample.json')]: [`${corp}: confirmed`],
  [dcc('v2_dataIntegrityProof_didKey_legacyRegistry-noStatus-noExpiry-alignments.json')]: [
    'badge "Text analysis" of Example University, 2010-01-01: confirmed',
  ],
  [dcc('v1_ed25519_didKey_oidf-noStatus-noExpiry.json')]: [
    'badge "Badge" of Digital Credentials Consortium Test Issuer, 2025-01-09: confirmed',
  ],
  [dcc('v1_ed25519_didKey_legacy-noStatus-noExpiry.json')]: ['! empty-file'],
  [dcc('v2_dataIntegrityProof_didKey_oidf-noStatus-notExpired-notYetValid.json')]: [
    `badge "A credential that isn't yet valid" of Bestest Ever University, 2025-07-18: confirmed, until 9999-01-02`,
  ],
  [dcc('v1_bothSignatureTypes_didKey_oidf-revokedStatus-expired.json')]: [
    'badge "Mock Bachelor of Science in Biology" of Massachusetts Institute of Technology, 2025-01-09: confirmed, until 2025-01-09, list not asked',
  ],
  [dcc('v2_ed25519_didKey_legacy-expiredStatus-noExpiry.json')]: [
    'credential "James rode his new bike on the trails." of did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q, 2025-12-09: confirmed, list not asked',
  ],
  [dcc('qr-code-not-baked.png')]: ['! no-credential-in-picture'],
  'credentials/clr20/simple.json': [
    'learner-record "Sample Transcript" of Example University, 2010-01-01: intact',
    `${corp}: intact`,
  ],
  'credentials/clr20/simple_v1.json': [
    'learner-record "Ellis Monday" of Western High School, RSD, 2010-01-01: intact',
    'badge "Nurse Assistant 1 Program with Licensure" of Western High School, RSD, 2010-01-01: intact',
    'badge "Health Careers 1" of Western High School, RSD, 2018-06-06: intact',
    'badge "Human Anatomy and Physiology" of Western High School, RSD, 2018-06-06: intact',
    'badge "Intro to Health Careers" of Western High School, RSD, 2018-06-06: intact',
    'badge "Nurse Assisting 1" of Western High School, RSD, 2018-06-06: intact',
    'badge "Oregon State Board of Nursing - Certified Nursing Assistant" of Western High School, RSD, 2018-06-06: intact',
  ],
  'credentials/clr20/simple.jwt': [
    'learner-record "Sample Transcript" of Example University, 2010-01-01: intact',
    'badge "Achievement 1" of Example University, 2010-01-01: intact',
  ],
  // Its proof is a dummy, and so is that of the badge in it.
  'credentials/ler-rs/LER-RS_V2_UC009_exchanging.json': [
    'badge "Digital Marketing Certificate" of American Council for Education (ACE), 2022-01-01: changed, until 2032-01-01, list not asked',
  ],
  'credentials/jff-plugfest/plugfest-1-ex-1.json': [
    'badge "Our Wallet Passed JFF Plugfest #1 2022" of Jobs for the Future (JFF), 2022-05-01: unchecked',
  ],
  'credentials/jff-plugfest/signed_badge_example-p2.json': [
    'badge "JFF x vc-edu PlugFest 2 Interoperability" of Jobs for the Future (JFF), 2022-11-04: confirmed',
  ],
  'credentials/jff-plugfest/unsigned-badge-example-p3.json': [
    'badge "JFF x vc-edu PlugFest 3 Interoperability" of Jobs for the Future (JFF), 2023-07-20: unsigned',
  ],
  'credentials/vc-ed-models/courseCertificate.json': [
    'credential "Additive Manufacturing: Technology Principles and Applications Program Credential" of MIT xPro, 2020-09-04: unsigned',
  ],
  'credentials/vc-ed-models/diploma-open-badge.json': [
    'badge "Bachelor Degree" of Issuing Institution, 2022-11-14: unsigned',
  ],
  'hostile/badge-script-xxe.svg': [`${corp}: intact`],
  'hostile/badge-bad-crc.png': [`${corp}: intact`],
  'hostile/png-named-json.json': ['! no-credential-in-picture'],
};

describe.skipIf(!hasSharedData)('credentials of others (needs the shared data)', () => {
  it.each(Object.entries(verdicts))('%s is judged as its collection says', async (path, verdict) => {
    expect(await read(path)).toEqual(verdict);
  });

  it('are judged without an exception, so that no file of the collection is forgotten', () => {
    const all = [...sharedDataFiles('badges'), ...sharedDataFiles('credentials')];
    expect(Object.keys(verdicts)).toEqual(expect.arrayContaining(all));
  });

  it('are told from other files by what is in them', () => {
    const others = ['csv', 'zips', 'statements', 'documents'].flatMap(sharedDataFiles);
    const isTaken = (path: string) => looksLikeCredential(readFileSync(sharedDataPath(path)));
    expect(others.filter((path) => isTaken(path) && !path.endsWith('.png'))).toEqual([]);
    const notTaken = Object.keys(verdicts).filter((path) => !isTaken(path));
    expect(notTaken).toEqual([dcc('v1_ed25519_didKey_legacy-noStatus-noExpiry.json')]);
  });

  it('become Statements that are right in both versions, with files of the hashes they name', async () => {
    for (const path of Object.keys(verdicts)) {
      for (const { statement, files } of await badgesIn(path)) {
        expect(checkStatement['1.0.3'](statement), path).toEqual([]);
        expect(checkStatement['2.0.0'](statement), path).toEqual([]);
        expect(statement.attachments?.map(({ sha2 }) => sha2)).toEqual(files.map(({ sha2 }) => sha2));
        expect(statement.authority).toBeUndefined();
      }
    }
  });

  it('are the same Statement each time, and another one when they were changed', async () => {
    const idOf = async (path: string) => (await badgesIn(path))[0]?.statement.id;
    const id = await idOf('badges/ob30/simple.json');
    expect(await idOf('badges/ob30/simple.json')).toBe(id);
    expect(await idOf('badges/ob30/simple_v1.json')).not.toBe(id);
  });

  it('bring a damaged picture along, and say so', async () => {
    const [badge] = await badgesIn('hostile/badge-bad-crc.png');
    expect(badge?.badge.verdict.detail).toBe('The picture is damaged: a checksum in it is wrong');
  });

  it('of Open Badges 2.0 are described by the other files of the import', async () => {
    const [path, ...descriptions] = ['basic-assertion', 'robotics-badge', 'organization'].map(
      (name) => `badges/ob20/${name}.json`,
    );
    expect(await read(...descriptions, path ?? '')).toEqual([
      'badge "Awesome Robotics Badge" of An Example Badge Issuer, 2016-12-31: unsigned',
    ]);
    const [badge] = await badgesIn(path ?? '', ...descriptions);
    expect(badge?.files).toHaveLength(3);
    const other = 'badges/ob20/badgeclass-with-language.json';
    const [spanish] = await badgesIn('badges/ob20/basic-assertion-with-language.json', other);
    expect(spanish?.statement.object).toMatchObject({ definition: { name: { es: 'Insignia fantastica' } } });
  });

  it('within a record lie below it', async () => {
    const [record, inner] = await badgesIn('credentials/clr20/simple.json');
    expect(record?.statement.object).toMatchObject({ id: 'http://example.edu/credentials/3732' });
    expect(inner?.statement.context?.contextActivities?.parent).toMatchObject([
      { id: 'http://example.edu/credentials/3732' },
    ]);
  });
});

describe('a credential', () => {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://school.example.org', name: 'School' },
    validFrom: '2024-05-01T00:00:00Z',
    credentialSubject: {
      type: 'AchievementSubject',
      achievement: {
        type: 'Achievement',
        name: [
          { '@value': 'Robotik', '@language': 'de' },
          { '@value': 'Robotics', '@language': 'en' },
        ],
        image: { id: `data:image/png;base64,${Buffer.from('a picture').toString('base64')}` },
        resultDescription: { id: 'urn:x:1', resultType: 'Percent' },
      },
      result: { resultDescription: 'urn:x:1', value: '87' },
    },
  };
  const file = (json: unknown) => [{ name: 'badge.json', octets: Buffer.from(JSON.stringify(json)) }];

  it('keeps its languages, its score, its issuer and the picture that lies in it', async () => {
    const [found] = await readCredentials(file(credential), context);
    if (found?.kind !== 'badge') throw new Error('There is no badge.');
    const statement = JSON.parse(found.text) as Statement;
    expect(statement).toMatchObject({
      actor: context.actor,
      verb: { id: 'http://specification.openbadges.org/xapi/verbs/earned.json' },
      object: {
        definition: {
          type: 'http://activitystrea.ms/schema/1.0/badge',
          name: { de: 'Robotik', en: 'Robotics' },
          extensions: {
            'http://specification.openbadges.org/xapi/extensions/badgeclass.json': {
              issuer: { '@id': 'https://school.example.org', name: 'School' },
            },
          },
        },
      },
      result: { score: { scaled: 0.87 } },
      timestamp: '2024-05-01T00:00:00Z',
      attachments: [{ contentType: 'application/vc' }, { contentType: 'image/png', length: 9 }],
    });
    expect(found.text).not.toContain('data:image');
  });

  it('comes in presentations and lists as well', async () => {
    const presentation = { '@context': [], type: 'VerifiablePresentation', verifiableCredential: [credential] };
    for (const json of [presentation, [credential]]) {
      expect(looksLikeCredential(Buffer.from(JSON.stringify(json)))).toBe(true);
      expect((await readCredentials(file(json), context)).map(({ kind }) => kind)).toEqual(['badge']);
    }
  });

  it('is none without an issuer, or without anything that was achieved', async () => {
    const { issuer: _, ...anonymous } = credential;
    const nothing = { ...credential, credentialSubject: { id: 'did:example:1' } };
    const reasons = [];
    for (const json of [anonymous, nothing, { '@context': 'x' }, 3]) {
      const [found] = await readCredentials(file(json), context);
      reasons.push(found?.kind === 'problem' && found.problem.reason);
    }
    expect(reasons).toEqual(['not-a-credential', 'nothing-earned', 'not-a-credential', 'not-a-credential']);
  });

  it('is not looked for in what is nested without end', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const text = JSON.stringify(credential).replace('"Robotics"', `"Robotics","deep":${deep}`);
    const found = await readCredentials([{ name: 'deep.json', octets: Buffer.from(text) }], context);
    expect(found).toMatchObject([{ kind: 'problem', problem: { reason: 'not-a-credential' } }]);
  });

  it('is none where a name stands twice: one reader would show what another one has checked', async () => {
    const text = JSON.stringify(credential).replace('{', '{"name":"Rocket science",').replace(/}$/, ',"name":"Knots"}');
    const found = await readCredentials([{ name: 'twice.json', octets: Buffer.from(text) }], context);
    expect(found).toMatchObject([{ kind: 'problem', problem: { reason: 'not-a-credential' } }]);
  });

  it('is read no further when that is not wanted any more', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readCredentials(file(credential), { ...context, signal })).rejects.toThrow('enough');
  });
});
