import { largestFile } from '../../../server/contract/largest-file.ts';
import type { ProblemType } from '../../../server/contract/problem.ts';
import type { Formats } from '../formats.ts';

export type ProblemMessages = ReturnType<typeof englishProblems>;

/** Why a call failed and what to do next. */
export function englishProblems(formats: Formats) {
  const byType: Record<ProblemType, string> = {
    'malformed-json': 'Cairn could not read what this page sent. Reload the page and try again.',
    'invalid-encoding': 'The text holds characters that cannot be stored. Type it again instead of pasting it.',
    'wrong-content-type': 'Cairn could not read what this page sent. Reload the page and try again.',
    'malformed-multipart': 'The parts of what was sent could not be told apart. Send it again.',
    'invalid-attachment': 'A file does not match what its Statement says about it. Send both again.',
    'invalid-signature': 'The signature does not fit the Statement, so it was not recorded.',
    'invalid-statement': 'The Statement does not follow the xAPI standard, so it was not recorded.',
    'attachment-data-missing':
      'A file that belongs to the Statement did not come with it. Send it again with the file.',
    'unknown-parameter': 'This page and Cairn do not understand each other. Reload the page.',
    'missing-parameter': 'This page and Cairn do not understand each other. Reload the page.',
    'invalid-parameter': 'This page and Cairn do not understand each other. Reload the page.',
    'unsupported-version': 'This version of xAPI is not spoken here. Use 1.0.3 or 2.0.0.',
    'invalid-request': 'Something in the form is not right. Check each field and try again.',
    'precondition-missing': 'Whoever saves this must first look whether it is there already. Load it, then save again.',
    'document-not-mergeable': 'What is saved here cannot be added to. Save all of it anew.',
    'not-authenticated': 'The key or the secret is wrong. Copy both again, or create a new credential.',
    'credential-revoked': 'This credential has been revoked. Create a new one.',
    'not-signed-in': 'This window is signed out. Open Cairn again, or use the sign-in link it printed.',
    'scope-missing': 'This credential is not allowed to do that. Create one that may.',
    'origin-not-allowed': 'This site is not allowed to use the credential yet. Allow it when Cairn asks.',
    'not-found': 'This is no longer there. Reload the page to see what is.',
    'method-not-allowed': 'This page and Cairn do not understand each other. Reload the page.',
    'statement-conflict': 'Another Statement with the same id is already kept, so this one was not recorded.',
    'document-conflict': 'Something is saved here already, and was not replaced. Load it first, then save again.',
    'removal-changed':
      'Something came or went in the meantime, so nothing was deleted. Look at what would go now, then decide again.',
    'file-gone': 'A file that you chose is not kept any longer. Take it off the form and choose it again.',
    'precondition-failed': 'This was changed in the meantime, so nothing was saved. Load it anew, then save again.',
    'body-too-large': 'This is more than Cairn takes at once. Send it in smaller parts.',
    'batch-too-large': 'These are more Statements than Cairn takes at once. Choose fewer.',
    'file-too-large': `A file is larger than ${formats.number(largestFile / 1024 ** 3)} GB, which is the most that Cairn keeps of one. Choose a smaller one.`,
    'foreign-host': 'Cairn answers only on this machine. Open it under the address it printed.',
    'destination-secret-unreadable':
      'The secret of this destination can no longer be read on this machine. Edit the destination and type it again.',
    'destination-elsewhere':
      'This destination has received Statements from you, so it cannot become another server. Add the other server as a new destination.',
    'destination-known':
      'You have this destination already: the same address with the same key. Edit that one, or use another key.',
    'key-file-unreadable': 'This is not the file of a signing key. Choose the one that Cairn saved for you.',
    'signing-key-unreadable':
      'Your signing key can no longer be read on this machine. Load the file that you saved it in, or make a new key.',
    'format-not-signable':
      'A file of this kind has no place for a signature. Choose the complete archive, a page or a PDF, or leave out the signature.',
    'folder-missing':
      'There is no such folder. Give its whole path, such as /home/ana/Documents, and connect its disk if it is on another one.',
    'folder-not-empty':
      'There is something in that folder already. Choose an empty one, or type the name of a new one in it.',
    'folder-overlaps': 'A record lies in that folder, or the folder lies in one of Cairn’s. Choose one beside them.',
    'folder-unwritable':
      'Cairn cannot write there. Give the whole path of a folder that is yours; the one that it lies in must be there already.',
    'profile-known': 'You have a profile of that name, or for that folder, already. Choose another.',
    'profile-is-open': 'This profile is open. Open another one first.',
    'profile-unopenable':
      'This profile cannot be opened now, so nothing was changed. See that its folder is there and that no other Cairn has it open.',
    'printing-failed': 'The PDF could not be made. Choose a page instead: any browser can print it.',
    'backup-unreadable':
      'This file cannot be restored: it is no backup of Cairn, or it was damaged after it was made. Choose another backup.',
    'backup-newer':
      'This backup was made by a newer Cairn. Install the newest Cairn on this computer, then restore it.',
    'passphrase-missing': 'This needs a passphrase. Type it, then try again.',
    'passphrase-wrong': 'This is not the passphrase it was encrypted with. Type it again; capital letters count.',
    'store-busy': 'Another program keeps Cairn’s record busy, so nothing was saved. Try again in a moment.',
    'disk-full': 'The disk is full, so nothing was saved. Make room on it and try again.',
  };
  return {
    byType,
    unexpected: 'Something went wrong inside Cairn. Nothing was lost; try again.',
    incident: (incident: string) => `If you report it, mention ${incident}: that line of Cairn’s log says more.`,
    unreachable: 'Cairn does not answer. Check that it is still open; this page comes back by itself.',
  };
}
