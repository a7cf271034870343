import { expect, test } from 'vitest';
import { largestFile } from '../../server/contract/largest-file.ts';
import { findUploadFlaw, uploadFile } from './upload-file.ts';

/** A file that says it is so long. */
function aFile(size: number): File {
  return Object.defineProperty(new File([], 'talk.mp4'), 'size', { value: size });
}

test('a file as large as Cairn keeps them may be sent, alone and with others', () => {
  expect(findUploadFlaw([aFile(0), aFile(largestFile)])).toBeUndefined();
});

test('one file that is too large speaks against all', () => {
  expect(findUploadFlaw([aFile(1), aFile(largestFile + 1)])).toEqual({ kind: 'problem', type: 'file-too-large' });
});

// There is no XMLHttpRequest here: sending would throw.
test('what is too large is refused before anything of it is sent', async () => {
  const refused = { ok: false, failure: { kind: 'problem', type: 'file-too-large' } };
  expect(await uploadFile(aFile(largestFile + 1), () => undefined).done).toEqual(refused);
});
