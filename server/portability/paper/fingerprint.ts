import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { TranscriptDocument } from '../../contract/transcript-document.ts';
import { canonicalJson, canonicalPieces } from './canonical-json.ts';

/** Pieces that are hashed before others get a turn. */
const slice = 200;

/** The document with the fingerprint of its facts: the same for the same facts, whenever they are put on paper. */
export async function withFingerprint(document: Omit<TranscriptDocument, 'fingerprint'>): Promise<TranscriptDocument> {
  const { madeAt: _, ...facts } = document;
  const hash = createHash('sha256');
  let pieces = 0;
  for (const piece of canonicalPieces(facts)) {
    hash.update(piece);
    pieces += 1;
    if (pieces % slice === 0) await othersFirst();
  }
  return { ...document, fingerprint: hash.digest('hex') };
}

/** Whether nobody has changed a fact without the fingerprint. */
export function hasItsFingerprint({ fingerprint, ...document }: TranscriptDocument): boolean {
  const { madeAt: _, ...facts } = document;
  return createHash('sha256').update(canonicalJson(facts)).digest('hex') === fingerprint;
}
