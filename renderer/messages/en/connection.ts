import type { ConnectionTest, LoginKind, NetworkReason } from '../../../server/contract/sharing/remote.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type ConnectionMessages = ReturnType<typeof englishConnection>;

/** How to get to somebody else's LRS, and what may be wrong with that. */
export function englishConnection(formats: Formats) {
  const loginKind: Record<LoginKind, string> = {
    basic: 'With a key and a secret',
    bearer: 'With a token',
    oauth2: 'With a client id and secret that get a token (OAuth)',
  };
  const outcome: Record<Exclude<ConnectionTest['outcome'], 'connected' | 'not-permitted'>, string> = {
    'invalid-address': 'This is no web address. It should begin with https://.',
    unreachable: 'There is no connection to them.',
    'not-an-lrs': 'Something answers, but it is no Learning Record Store. Check the address.',
    'credential-refused': 'They do not accept this sign-in. Copy each part of it again.',
    'token-refused':
      'The address for tokens gave none. Check it, the client id and the secret; some also want a scope.',
    moved: 'They say that they have another address now. Ask them whether this is right, then type it above yourself.',
    unencrypted:
      'This address is not encrypted, and it leads to another machine. Ask them for one with https://; if they have none, you can allow it with the box above.',
    'version-unsupported': 'They speak only versions of xAPI that Cairn does not know.',
    'secret-unreadable': 'The secret can no longer be read on this machine. Type it again.',
  };
  const reason: Record<NetworkReason, string> = {
    'name-unknown': 'Nobody knows this name. Check the address for typing mistakes.',
    refused: 'Nobody answers there. Check the address; if it is right, they may be down: try again later.',
    'timed-out': 'They did not answer in time. Try again later; if it stays so, ask them.',
    'cut-off': 'The connection was cut off before they had answered. Try again later.',
    'certificate-expired':
      'Their certificate has expired, so it cannot be known who answers. Tell them: they have to renew it.',
    'certificate-untrusted':
      'Nobody that this machine trusts has signed their certificate, so it cannot be known who answers. Ask them for an address with a public certificate.',
    'certificate-other-name':
      'Their certificate is for another name, so somebody else may be answering. Check the address, or ask them for the right one.',
    'certificate-other':
      'There is something wrong with their certificate, so it cannot be known who answers. Tell them.',
    'not-encrypted':
      'They answer, but not encrypted. Check whether the address should begin with http://, or ask them.',
    offline: 'This machine is not connected to the network. Connect it.',
    other: 'The network says no more than this.',
  };
  return {
    address: 'Address',
    addressHint: 'The endpoint they gave you, such as https://lrs.example.org/xapi',
    login: 'How you sign in there',
    loginKind,
    key: { basic: 'Key', oauth2: 'Client id' },
    secret: { basic: 'Secret', bearer: 'Token', oauth2: 'Client secret' },
    secretUnchanged: 'Leave empty to keep the one you have.',
    secretNeeded: 'Type this again: it is not sent to another address or with another name unless you do.',
    tokenAddress: 'Address for tokens',
    tokenAddressHint: 'Such as https://login.example.org/oauth/token',
    tokenScope: 'Scope',
    tokenScopeHint: 'Only if they gave you one.',
    allowUnencrypted: 'Send it unencrypted',
    allowUnencryptedHint:
      'Others on the way there could read and change what goes to and fro, and could read the secret. Do it only in a network that you trust.',
    test: 'Test connection',
    testing: 'Testing…',
    testFirst: 'Test the connection before you save.',
    connected: (versions: readonly string[]) => `Connected. They speak xAPI ${formats.list(versions)}.`,
    mended: (address: string) => phrase`The address that works is ${emphasis(address)}.`,
    unencrypted: 'The connection is not encrypted: others on the network could read what goes there and the secret.',
    outcome,
    notPermitted: {
      send: 'They accept the sign-in, but it may not record. Ask them for one that may.',
      fetch: 'They accept the sign-in, but it may not read. Ask them for one that may.',
    },
    reason,
    theirWords: 'Their words:',
    details: 'Details:',
    newAddress: 'The address they name:',
  };
}
