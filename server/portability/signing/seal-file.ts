// Puts a seal at the end of a file that is in memory: the signature over all of its octets.
import { createHash } from 'node:crypto';
import type { Seal, SealPart } from '../../contract/checking/seal.ts';
import { partHashDigits, sealMark, sealType } from '../../contract/checking/seal.ts';
import { Problem } from '../../contract/problem.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import { partsOfHtml } from './parts-of-html.ts';
import { partsOfPdf } from './parts-of-pdf.ts';
import type { Signer } from './signer.ts';

/** Octets under a name that a person knows, so that a change can be said to be there. */
export type NamedPart = { readonly name: string; readonly length: number };

/** A page with its seal in a comment at the end. `holder`: whom it is about. */
export async function sealHtml(html: Buffer, holder: string, signer: Signer): Promise<Buffer> {
  const mark = Buffer.from(`\n<!--${sealMark}`);
  return seal([html, mark], Buffer.from(' -->\n'), await partsOfHtml(html), holder, signer);
}

/**
 * A PDF with its seal in a comment at the end. The file before it stays as it is, with its tags and its outline; the
 * last lines again say where its table of contents is, for readers begin with them.
 */
export async function sealPdf(pdf: Buffer, holder: string, signer: Signer): Promise<Buffer> {
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.subarray(-200).toString('latin1'))?.[1];
  if (table === undefined) throw new Problem('invalid-request', 'What was printed is no PDF. Print it again.');
  const after = Buffer.from(`\nstartxref\n${table}\n%%EOF\n`);
  return seal([pdf, Buffer.from(`\n%${sealMark}`)], after, await partsOfPdf(pdf), holder, signer);
}

/** What is to be signed, as octets of JSON. */
export function sealOctets(what: Seal): Buffer {
  return Buffer.from(JSON.stringify(what));
}

async function seal(
  before: readonly [Buffer, Buffer],
  after: Buffer,
  parts: readonly NamedPart[],
  holder: string,
  signer: Signer,
): Promise<Buffer> {
  const [file, mark] = before;
  const breathe = takingBreaths();
  const hashed: SealPart[] = [];
  let at = 0;
  for (const [index, { name, length }] of parts.entries()) {
    // The mark belongs to the last part.
    const rest = index === parts.length - 1 ? mark : Buffer.alloc(0);
    const hash = await hashOf(breathe, file.subarray(at, at + length), rest);
    hashed.push([name, length + rest.length, hash.slice(0, partHashDigits)]);
    at += length;
  }
  const sha256 = await hashOf(breathe, ...before, after);
  const payload = sealOctets({ holder, length: file.length + mark.length, sha256, parts: hashed });
  return Buffer.concat([...before, Buffer.from(await signer.sign(payload, sealType)), after]);
}

const slice = 1024 * 1024;

type Breathe = ReturnType<typeof takingBreaths>;

async function hashOf(breathe: Breathe, ...pieces: readonly Buffer[]): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += slice) {
      hash.update(piece.subarray(at, at + slice));
      await breathe();
    }
  }
  return hash.digest('hex');
}
