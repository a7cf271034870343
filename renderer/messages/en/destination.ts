import type { ConnectionTest, DestinationTrouble, Status } from '../../../server/contract/api.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type DestinationMessages = ReturnType<typeof englishDestination>;

export function englishDestination(formats: Formats) {
  const trouble: Record<DestinationTrouble['kind'], string> = {
    unreachable: 'Nothing can be sent: they cannot be reached.',
    'credential-refused': 'Nothing can be sent: they refused the key or the secret. Edit this destination.',
    'not-permitted': 'Nothing can be sent: they do not let this key record. Ask them for one that may.',
    'not-an-lrs': 'Nothing can be sent: what answers there is no Learning Record Store. Check the address.',
    busy: 'They are busy and asked to wait.',
    'secret-unreadable': 'The secret can no longer be read on this machine. Edit this destination and type it again.',
  };
  const outcome: Record<Exclude<ConnectionTest['outcome'], 'connected'>, string> = {
    'invalid-address': 'This is no web address. It should begin with https://.',
    unreachable: 'Nobody answers there. Check the address and your connection.',
    'not-an-lrs': 'Something answers, but it is no Learning Record Store. Check the address.',
    'credential-refused': 'They do not accept this key and secret. Copy both again.',
    'not-permitted': 'They accept the key, but it may not record. Ask them for one that may.',
    'version-unsupported': 'They speak only versions of xAPI that Cairn does not know.',
    'secret-unreadable': 'The secret can no longer be read on this machine. Type it again.',
  };
  const secretsIn: Record<Status['secretsIn'], string> = {
    keychain: 'Their secrets are encrypted; your system’s keychain protects the key.',
    'key file':
      'Their secrets are encrypted with a key file in Cairn’s data folder. Whoever can read your files on this machine could read them too.',
  };
  return {
    title: 'Destinations',
    add: 'Add destination',
    addTitle: 'New destination',
    editTitle: 'Edit destination',
    none: 'No destinations yet. Add the Learning Record Store of an employer or a school; they give you an address, a key and a secret.',
    name: 'Name',
    nameHint: 'Such as the employer or school.',
    address: 'Address',
    addressHint: 'The endpoint they gave you, such as https://lrs.example.org/xapi',
    key: 'Key',
    secret: 'Secret',
    secretUnchanged: 'Leave empty to keep the one you have.',
    secretNeeded: 'Type the secret again: a changed address or key needs it.',
    test: 'Test connection',
    testNamed: (name: string) => `Test connection to ${name}`,
    testing: 'Testing…',
    testFirst: 'Test the connection before you save.',
    save: 'Save',
    saveAnyway: 'Save anyway',
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => phrase`Remove ${emphasis(name)}?`,
    removeText: 'Cairn forgets its address and secret. What still waits is not sent; what you sent there stays there.',
    connected: (versions: readonly string[]) => `Connected. They speak xAPI ${formats.list(versions)}.`,
    mended: (address: string) => phrase`The address that works is ${emphasis(address)}.`,
    unencrypted: 'The connection is not encrypted: others on the network could read what you send and the secret.',
    outcome,
    trouble,
    theirWords: 'Their words:',
    details: 'Details:',
    nextAttempt: 'Next try',
    waiting: (count: number) => `${formats.number(count)} waiting`,
    sent: (count: number) => `${formats.number(count)} sent`,
    refused: (count: number) => `${formats.number(count)} refused`,
    lastSuccess: 'Last sent',
    neverSent: 'Nothing sent yet',
    secretsIn,
  };
}
