import { createHash } from 'node:crypto';
import type { TranscriptDocument } from '../../contract/transcript-document.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import { canonicalJson, canonicalPieces } from './canonical-json.ts';

/** The document with the fingerprint of its facts: the same for the same facts, whenever they are put on paper. */
export async function withFingerprint(document: Omit<TranscriptDocument, 'fingerprint'>): Promise<TranscriptDocument> {
  const { madeAt: _, ...facts } = document;
  const hash = createHash('sha256');
  const breathe = takingBreaths();
  for (const piece of canonicalPieces(facts)) {
    hash.update(piece);
    await breathe();
  }
  return { ...document, fingerprint: hash.digest('hex') };
}

/** Whether nobody has changed a fact without the fingerprint. */
export function hasItsFingerprint({ fingerprint, ...document }: TranscriptDocument): boolean {
  const { madeAt: _, ...facts } = document;
  return createHash('sha256').update(canonicalJson(facts)).digest('hex') === fingerprint;
}
