import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileCheck } from '../../contract/signing.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { createCanonizer } from '../credentials/canonizer.ts';
import { createZip } from '../export/create-zip.ts';
import { checkFile } from './check-file.ts';
import { sealHtml, sealPdf } from './seal-file.ts';
import { sealZip } from './seal-zip.ts';
import { createSigner } from './signer.ts';

const signer = createSigner(generateKeyPairSync('ed25519').privateKey, () => Date.parse('2026-11-22T10:00:00Z'));
const canonizer = createCanonizer();

/** Checks one after the other what is put into the same file. */
function checking(): (octets: Buffer) => Promise<FileCheck> {
  const path = join(temporaryFolder(), 'file');
  return (octets) => {
    writeFileSync(path, octets);
    return checkFile(path, canonizer);
  };
}

const intact = {
  verdict: 'intact',
  signer: signer.did,
  signedAt: '2026-11-22T10:00:00.000Z',
  holder: 'Ana Ruiz',
  changes: [],
};

const page = Buffer.from(`<!doctype html>
<html lang="es"><head><title>Expediente</title></head><body><h1>Expediente de Ana</h1><p>Dos experiencias.</p>
<section><h2>Primeros <b>auxilios</b> &amp; más</h2><p>Aprobado: 87 %</p></section>
<section><h2>日本語 🎓</h2><p>Completado</p></section>
<table><tr role="row"><th scope="row"><span class="title"><bdi>Excel &#x3c;I&#62;</bdi></span><span>Curso</span></th><td>9,5</td></tr></table>
<script type="application/json">{"fingerprint":"ab"}</script></body></html>
`);

/** As Chromium writes it, with two pages. */
const printed = Buffer.from(
  `%PDF-1.4
%\u00d3\u00eb
1 0 obj
<</Title (T)>>
endobj
2 0 obj
<</Length 11>> stream
(Page one) Tj
endstream
endobj
3 0 obj
<</Length 11>> stream
(Page two) Tj
endstream
endobj
4 0 obj
<</Type /Page
/Contents 2 0 R>>
endobj
5 0 obj
<</Type /Page
/Contents 3 0 R>>
endobj
xref
0 6
trailer
<</Size 6>>
startxref
280
%%EOF
`,
  'latin1',
);

const entry = (name: string, text: string) => ({
  name,
  length: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
});

async function packed(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const zip = createZip(new Date(0), async ({ add }) => {
    for (const [name, content] of Object.entries(entries)) await add(name, once(Buffer.from(content)));
  });
  for await (const piece of zip) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* once(octets: Buffer): AsyncGenerator<Buffer> {
  yield octets;
}

async function signedZip(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const text = (content: string) => once(Buffer.from(content));
  const zip = createZip(new Date('2026-11-22T10:00:00Z'), async ({ add }) => {
    const entries = [
      await add('statements.ndjson', text('{"id":1}\n{"id":2}\n')),
      await add('attachments/äb', text('octets'), 0),
      await add('empty', text('')),
    ];
    const manifest = Buffer.from(JSON.stringify({ format: 'cairn-archive', holder: 'Ana Ruiz', entries }));
    await add('manifest.json', text(manifest.toString()));
    await add('manifest.jws', text(await signer.sign(manifest)));
  });
  for await (const piece of sealZip(zip, 'Ana Ruiz', signer)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe.each([
  ['a page', sealHtml(page, 'Ana Ruiz', signer)],
  ['a PDF', sealPdf(printed, 'Ana Ruiz', signer)],
  ['a zip', signedZip()],
])('%s', (_, making) => {
  it('is intact as it was signed, and says who signed it, when and about whom', async () => {
    expect(await checking()(await making)).toEqual(intact);
  });

  it('is never intact with one octet changed, and what was changed is named', async () => {
    const sealed = await making;
    const check = checking();
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(sealed);
        other[at] = (other[at] ?? 0) ^ by;
        const found = await check(other);
        expect(found, `octet ${at}`).toMatchObject({ verdict: 'changed' });
        expect(found.changes.length, `octet ${at}`).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is never intact with octets put in or taken out', async () => {
    const sealed = await making;
    const check = checking();
    const anyPlace = fc.nat(sealed.length);
    await fc.assert(
      fc.asyncProperty(anyPlace, fc.nat(20), fc.uint8Array({ maxLength: 20 }), async (at, gone, come) => {
        const other = Buffer.concat([sealed.subarray(0, at), come, sealed.subarray(at + gone)]);
        if (!other.equals(sealed)) expect((await check(other)).verdict).not.toBe('intact');
      }),
      { numRuns: 200 },
    );
  });
});

describe('what was changed', () => {
  const changed = (name: string) => [{ name, what: 'changed' }];

  function replaced(file: Buffer, from: string, to: string): Buffer {
    const at = file.indexOf(from);
    return Buffer.concat([file.subarray(0, at), Buffer.from(to), file.subarray(at + Buffer.byteLength(from))]);
  }

  it.each([
    ['87', '97', 'Primeros auxilios & más'],
    ['87', '100', 'Primeros auxilios & más'],
    ['<p>Completado</p>', '', '日本語 🎓'],
    ['9,5', '10', 'Excel <I>'],
    ['"ab"', '"ac"', 'HTML'],
    ['Dos', 'Tres', 'Expediente de Ana'],
    ['lang="es"', 'lang="en"', 'HTML'],
  ])('in a page is named by its heading: "%s" became "%s"', async (from, to, name) => {
    const sealed = await sealHtml(page, 'Ana Ruiz', signer);
    const found = await checking()(replaced(sealed, from, to));
    expect(found).toEqual({ ...intact, verdict: 'changed', changes: changed(name) });
  });

  it('in a PDF is named by its page', async () => {
    const sealed = await sealPdf(printed, 'Ana Ruiz', signer);
    const check = checking();
    expect((await check(replaced(sealed, 'Page two', 'Page 2'))).changes).toEqual(changed('p. 2'));
    expect((await check(replaced(sealed, '(T)', '(X)'))).changes).toEqual(changed('PDF'));
    expect((await check(Buffer.concat([sealed, Buffer.from('more')]))).changes).toEqual(changed('PDF'));
  });

  it('in a zip is named by its entry, also when the zip was packed again', async () => {
    const sealed = await signedZip();
    expect((await checking()(replaced(sealed, 'octets', 'Octets'))).changes).toEqual(changed('attachments/äb'));
    const manifest = Buffer.from(
      JSON.stringify({ holder: 'Ana', entries: [entry('a', 'A'), entry('b', 'B'), entry('c', 'C')] }),
    );
    const names = { 'manifest.json': manifest, 'manifest.jws': Buffer.from(await signer.sign(manifest)) };
    const whole = await packed({ ...names, a: 'A', b: 'B', c: 'C' });
    expect(await checking()(whole)).toEqual({ ...intact, holder: 'Ana' });
    const other = await packed({ ...names, a: 'A', b: 'X', d: 'D' });
    expect((await checking()(other)).changes).toEqual([
      { name: 'b', what: 'changed' },
      { name: 'c', what: 'missing' },
      { name: 'd', what: 'added' },
    ]);
  });

  it('is seen in a zip without a seal also where no reader of zips looks', async () => {
    const manifest = Buffer.from(JSON.stringify({ holder: 'Ana', entries: [entry('a/b', 'A')] }));
    const names = { 'manifest.json': manifest, 'manifest.jws': Buffer.from(await signer.sign(manifest)) };
    const whole = await packed({ ...names, 'a/b': 'A' });
    const check = checking();
    expect(await check(whole)).toMatchObject({ verdict: 'intact' });
    const added = { verdict: 'changed', changes: [{ name: 'ZIP', what: 'added' }] };

    const other = Buffer.from('<!doctype html><h1>Another transcript</h1>');
    const comment = Buffer.concat([whole, other]);
    comment.writeUInt16LE(other.length, whole.length - 2);
    expect(await check(comment)).toMatchObject(added);

    const end = whole.length - 22;
    const moved = whole.readUInt32LE(end + 16) + other.length;
    const between = Buffer.concat([
      whole.subarray(0, moved - other.length),
      other,
      whole.subarray(moved - other.length),
    ]);
    between.writeUInt32LE(moved, end + other.length + 16);
    expect(await check(between)).toMatchObject(added);

    const behind = Buffer.concat([whole.subarray(0, end), other, whole.subarray(end)]);
    expect(await check(behind)).toMatchObject(added);
  });

  it('is nothing in a token, which ends like a seal and is signed by itself', async () => {
    const { did } = signer;
    const token = await signer.sign(Buffer.from(JSON.stringify({ issuer: did })), 'vc+jwt');
    expect(await checking()(Buffer.from(token))).toMatchObject({ verdict: 'intact', signer: did, changes: [] });
  });

  it('is not named in a file that nobody signed', async () => {
    expect(await checking()(page)).toMatchObject({ verdict: 'unsigned', signer: null });
    expect(await checking()(await packed({ a: 'A' }))).toMatchObject({ verdict: 'unsigned', signer: null });
    expect(await checking()(Buffer.from('plain'))).toMatchObject({ verdict: 'unreadable', signer: null });
    expect(await checking()(Buffer.alloc(0))).toMatchObject({ verdict: 'unreadable', signer: null });
  });
});
