import type { StoreCheck } from '../contract/safekeeping.ts';
import type { FileChange, FileCheck } from '../contract/signing.ts';

/** What was found in a signed file, in plain words. */
export function sayFileCheck(check: FileCheck, file: string): string {
  const { signer, signedAt, holder, isOwn } = check;
  const facts: readonly (readonly [string, string | null])[] = [
    ['About', holder === '' ? null : holder],
    ['Signed by', signer && `${signer}${owner(isOwn)}`],
    ['Signed at', signedAt && `${signedAt}, by the clock of whoever signed`],
  ];
  const told = facts.flatMap(([name, fact]) => (fact === null ? [] : `${`${name}:`.padEnd(12)}${fact}`));
  return lines([conclusion(check, file), ...check.changes.map(sayChange), ...told, advice(check)]);
}

/** What was found in the store, in plain words. */
export function sayStoreCheck(
  { isSound, statements, attachments, documents, findings }: StoreCheck,
  folder: string,
): string {
  const looked = `In ${folder} ${statements} Statements, ${attachments} attachments and ${documents} documents were looked at.`;
  return lines([
    looked,
    isSound ? 'The record is sound.' : 'This is wrong:',
    ...findings.map((finding) => `  ${finding}`),
  ]);
}

function conclusion({ verdict }: FileCheck, file: string): string {
  switch (verdict) {
    case 'intact':
      return `${file} is intact: nothing in it was changed since it was signed.`;
    case 'changed':
      return `${file} is not as it was signed:`;
    case 'unsigned':
      return `${file} carries no signature that can be checked: nothing tells whether it was changed.`;
    case 'unreadable':
      return `${file} is no file of a kind that Cairn signs or checks, or it is damaged.`;
  }
}

function sayChange({ name, what }: FileChange): string {
  return `  ${what.padEnd(8)} ${name}`;
}

function owner(isOwn: boolean | undefined): string {
  if (isOwn === undefined) return '';
  return isOwn ? ' (your own key)' : ' (not a key of yours)';
}

function advice({ verdict, isOwn }: FileCheck): string {
  return verdict === 'intact' && isOwn !== true
    ? 'Anybody can make a key: ask whoever gave you the file whether this one is theirs.'
    : '';
}

/** What comes from the file must not steer the terminal, nor turn the direction of the text. */
function lines(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => `${text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}\n`)
    .join('');
}
