import { createHash } from 'node:crypto';
import { sealMark, sealType } from '../../contract/checking/seal.ts';
import { sealOctets } from './seal-file.ts';
import type { Signer } from './signer.ts';

/** The record at the end of a zip, as long as it has no comment. */
const endLength = 22;

/**
 * The same zip with a seal as its comment, while it is written: `zip` must have no comment of its own. `holder`: whom
 * it is about.
 */
export async function* sealZip(
  zip: AsyncIterable<Buffer>,
  holder: string,
  signer: Signer,
): AsyncGenerator<Buffer, void> {
  const hash = createHash('sha256');
  let length = 0;
  let held = Buffer.alloc(0);
  for await (const piece of zip) {
    const all = Buffer.concat([held, piece]);
    const ready = all.subarray(0, Math.max(0, all.length - endLength));
    held = Buffer.from(all.subarray(ready.length));
    hash.update(ready);
    length += ready.length;
    if (ready.length > 0) yield ready;
  }
  const sealOf = (sha256: string) =>
    signer.sign(sealOctets({ holder, length: length + held.length + sealMark.length, sha256, parts: [] }), sealType);
  // The length of the comment stands before it, and is signed with the rest.
  const commentLength = sealMark.length + (await sealOf('0'.repeat(64))).length;
  const end = Buffer.concat([held, Buffer.from(sealMark)]);
  end.writeUInt16LE(commentLength, endLength - 2);
  const sealed = await sealOf(hash.update(end).digest('hex'));
  yield Buffer.concat([end, Buffer.from(sealed)]);
}
