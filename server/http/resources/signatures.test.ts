// Signatures that bring their certificate along (xAPI 1.0.3 Data 2.6); attachments.test.ts has what is wrong without one.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import { aStatement, anAttachment } from '../../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { selfSignedCertificate } from '../../testing/self-signed-certificate.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const x5c = [selfSignedCertificate(publicKey, privateKey).toString('base64')];
const statement = aStatement({ id: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01', result: { score: { scaled: 0.5 } } });

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(header: object, hash = 'sha256', key = privateKey): string {
  const text = `${encode(header)}.${encode(statement)}`;
  return `${text}.${createSign(hash).update(text).sign(key).toString('base64url')}`;
}

async function post(lrs: TestLrs, jws: string): Promise<Response> {
  const signature = anAttachment({
    usageType: SIGNATURE,
    contentType: 'application/octet-stream',
    length: jws.length,
    sha2: sha256(jws),
  });
  const { body, headers } = multipartBody([
    statementsPart({ ...statement, attachments: [signature] }),
    octetsPart(jws),
  ]);
  return lrs.xapi('/statements', { method: 'POST', body, headers });
}

describe('Data 2.6: a signature with a certificate', () => {
  it.each([
    ['RS256', 'sha256'],
    ['RS384', 'sha384'],
    ['RS512', 'sha512'],
  ])('by %s is taken when it was made with the key of the first one, and comes back', async (alg, hash) => {
    const lrs = await startTestLrs();
    const jws = sign({ alg, x5c: [...x5c, 'AAAA'] }, hash);
    const response = await post(lrs, jws);
    expect(response.status, await response.clone().text()).toBe(200);
    const got = await lrs.xapi(`/statements?statementId=${statement.id}&attachments=true`);
    expect(await got.text()).toContain(jws);
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each([
    ['was made with another key', sign({ alg: 'RS256', x5c }, 'sha256', other)],
    ['was made by another algorithm than it says', sign({ alg: 'RS512', x5c }, 'sha256')],
    [
      'was changed on its way',
      sign({ alg: 'RS256', x5c }).replace(/.(?=.{9}$)/, (digit) => (digit === 'A' ? 'B' : 'A')),
    ],
    [
      'is in the JSON form of a JWS',
      JSON.stringify({ payload: encode(statement), protected: encode({ alg: 'RS256', x5c }), signature: 'AAAA' }),
    ],
  ])('is refused when it %s', async (_, jws) => {
    const lrs = await startTestLrs();
    const response = await post(lrs, jws);
    expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-signature' }]);
    expect(await lrs.count()).toBe(0);
  });
});
