import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { TranscriptDocument, TranscriptEntry } from '../../contract/transcript-document.ts';
import { aTranscriptEntry } from '../../testing/a-transcript-entry.ts';
import { hasSharedData, sharedDataLines } from '../../testing/shared-data.ts';
import { mostEmbedded } from './embed-files.ts';
import { hasItsFingerprint, withFingerprint } from './fingerprint.ts';
import { writePage } from './write-page.ts';

// A GIF of one pixel.
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const text = Buffer.from('<script>alert(1)</script>');
const sha2Of = (octets: Buffer) => createHash('sha256').update(octets).digest('hex');
const held = new Map([picture, text].map((octets) => [sha2Of(octets), octets]));
const files = {
  has: (sha2: string) => held.has(sha2),
  read: (sha2: string) => Readable.from([held.get(sha2) ?? Buffer.alloc(0)]),
};

function evidenceOf(octets: Buffer, parts = {}): TranscriptEntry['evidence'][number] {
  const [sha2, length] = [sha2Of(octets), octets.length];
  return { kind: 'file', statement: 'x', name: 'proof', contentType: 'image/png', length, sha2, held: true, ...parts };
}

type Wanted = Partial<Omit<TranscriptDocument, 'fingerprint'>>;

async function pageOf(wanted: Wanted, signedBy: string | null = null): Promise<string> {
  const document = await withFingerprint({
    format: 'cairn-transcript',
    version: 1,
    holder: { name: 'Ana Ruiz' },
    madeAt: '2026-11-22T10:00:00.000Z',
    zone: 'Europe/Madrid',
    languages: ['en'],
    collection: null,
    entries: [],
    ...wanted,
  });
  let page = '';
  for await (const piece of writePage(document, files, signedBy)) page += piece;
  return page;
}

/** What stands on the page, without the facts for programs. */
const shown = (page: string) => page.replace(/<script type="application\/json".*?<\/script>/s, '');
const words = (page: string) =>
  shown(page)
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ');

test('says who, what, when, with what result and who says so', async () => {
  const entries = [aTranscriptEntry({ lastAt: '2025-05-14T10:00:00Z', recordedByMe: true })];
  const page = await pageOf({ entries });
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(words(page)).toContain('Learning transcript Ana Ruiz');
  expect(words(page)).toMatch(/Fire safety Course completed and passed Score 18 of 20 \(90%\) 14 mins? spent/);
  expect(words(page)).toContain('Recorded by Example LMS Recorded by me');
  expect(page).toContain('<time datetime="2025-05-12/2025-05-14">');
});

test('runs nothing, loads nothing, and its policy lets its own style through', async () => {
  const page = await pageOf({ entries: [aTranscriptEntry()] });
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  expect(page).toContain(
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  expect(shown(page)).not.toMatch(/<script|<link|<iframe|\son\w+=|style="|@import|url\(/i);
});

test.skipIf(!hasSharedData)('hostile titles are text', async () => {
  const titles = ['html-everywhere', 'unicode'].flatMap((name) => sharedDataLines(`hostile/${name}.ndjson`));
  const issuers = [{ name: '</bdi><script>', as: 'badge', signature: 'changed' }] as const;
  const entries = titles.map((title, index) => aTranscriptEntry({ activity: `urn:${index}`, title, issuers }));
  const page = await pageOf({ entries, holder: { name: '<img src=x onerror=alert(1)>' } });
  expect(shown(page)).not.toMatch(/<(?:script|img|a|iframe|svg on)/i);
  expect(shown(page).match(/<tr role="row">/g)).toHaveLength(titles.length + 1);
});

test('a picture is shown, any other file can only be saved, whatever it is said to be', async () => {
  const page = await pageOf({ entries: [aTranscriptEntry({ evidence: [evidenceOf(picture), evidenceOf(text)] })] });
  expect(page).toContain(`<img src="data:image/gif;base64,${picture.toString('base64')}" width="1" height="1"`);
  expect(page).toContain(`<a href="data:application/octet-stream;base64,${text.toString('base64')}" download="proof">`);
});

test('a file that is gone, damaged or too large is named with the reason', async () => {
  const gone = evidenceOf(Buffer.from('gone'));
  const damaged = evidenceOf(text, { sha2: sha2Of(picture), name: 'damaged' });
  const large = evidenceOf(text, { length: mostEmbedded + 1 });
  const told = words(await pageOf({ entries: [aTranscriptEntry({ evidence: [gone, large] })] }));
  expect(told).toContain('proof (the file itself is not in the record)');
  expect(told).toContain('proof (not in this page: all files together would be too large)');
  held.set(sha2Of(picture), text);
  expect(words(await pageOf({ entries: [aTranscriptEntry({ evidence: [damaged] })] }))).toContain(
    'damaged (the file itself is not in the record)',
  );
  held.set(sha2Of(picture), picture);
});

test('only web addresses are links', async () => {
  const link = (address: string) => ({ kind: 'link', statement: 'x', address }) as const;
  const evidence = [link('https://example.org/proof'), link('javascript:alert(1)')];
  const page = await pageOf({ entries: [aTranscriptEntry({ evidence })] });
  expect(page.match(/<a [^>]*>/g)).toEqual([
    '<a href="https://example.org/proof" rel="noreferrer noopener external nofollow">',
  ]);
});

test('a collection is told in its order, with headings, notes and files', async () => {
  const entries = [
    aTranscriptEntry({ activity: 'urn:a', title: 'Alpha' }),
    aTranscriptEntry({ activity: 'urn:b', title: 'Beta' }),
  ];
  const file = {
    name: 'diploma.gif',
    contentType: 'image/gif',
    length: picture.length,
    sha2: sha2Of(picture),
    held: true,
  };
  const told = words(
    await pageOf({
      entries,
      languages: ['es'],
      collection: {
        name: 'Mi año',
        text: 'Lo mejor.',
        items: [
          { kind: 'heading', note: 'Seguridad' },
          { kind: 'experience', activity: 'urn:b', note: 'Costó.' },
          { kind: 'file', note: 'El diploma', file },
          { kind: 'experience', activity: 'urn:a', note: '' },
        ],
      },
    }),
  );
  expect(told).toMatch(/Mi año .*Lo mejor\. Seguridad Beta Curso Costó\. .*El diploma diploma\.gif .*Alpha/);
});

test('the facts are in it for programs, as they are', async () => {
  const page = await pageOf({ entries: [aTranscriptEntry({ title: '</script><!-- \u2028 &amp; <b>' })] });
  const facts = /<script type="application\/json" id="transcript">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  const document = JSON.parse(facts) as TranscriptDocument;
  expect(document.entries[0]?.title).toBe('</script><!-- \u2028 &amp; <b>');
  expect(hasItsFingerprint(document)).toBe(true);
  expect(words(page)).toContain(document.fingerprint);
});

test('says whether it is signed, and with which key', async () => {
  expect(words(await pageOf({}))).toContain('This transcript is not signed');
  expect(words(await pageOf({}, 'did:key:z6Mk'))).toContain('signed with the key did:key:z6Mk');
});
