// From what the learner says of an LRS to what it takes to talk to it.
import { Problem } from '../contract/problem.ts';
import type { LoginKind, RemoteAddress } from '../contract/sharing/remote.ts';
import { endpointCandidates, isWebAddress } from './endpoint-address.ts';
import type { RemoteLogin, RemoteLrs } from './remote-lrs.ts';
import type { Secrets } from './secrets.ts';
import { getSecret } from './secrets.ts';

/** Everything that can be said of an LRS; what does not belong to its kind of login is empty. */
export type CheckedAddress = Required<RemoteAddress>;

const loginKinds: readonly LoginKind[] = ['basic', 'bearer', 'oauth2'];

export function remoteOf(settings: Omit<CheckedAddress, 'secret'>, secret: string): RemoteLrs {
  const { address, allowUnencrypted } = settings;
  return { endpoint: address, login: loginOf(settings, secret), allowUnencrypted };
}

function loginOf(
  { login, key, tokenAddress, tokenScope }: Omit<CheckedAddress, 'secret'>,
  secret: string,
): RemoteLogin {
  if (login === 'basic') return { kind: login, key, secret };
  if (login === 'bearer') return { kind: login, token: secret };
  return { kind: login, clientId: key, clientSecret: secret, tokenAddress, scope: tokenScope };
}

/**
 * What was sent as the description of an LRS, trimmed. Throws a Problem in words for the learner. Whether the address is
 * one is found out by asking it.
 */
export function checkRemoteAddress(wanted: { readonly [Part in keyof RemoteAddress]?: unknown }): CheckedAddress {
  const login = wanted.login ?? 'basic';
  if (!isLogin(login)) refuse('Choose how Cairn shows there who it is: key and secret, token, or OAuth 2.');
  const address = textOf(wanted.address);
  const key = textOf(wanted.key);
  const given = textOf(wanted.secret);
  const tokenAddress = textOf(wanted.tokenAddress ?? '');
  const tokenScope = textOf(wanted.tokenScope ?? '').replace(/\s+/g, ' ');
  const allowUnencrypted = wanted.allowUnencrypted ?? false;
  if (typeof allowUnencrypted !== 'boolean') refuse('Say with true or false whether it may go unencrypted.');
  const common = { address, login, allowUnencrypted };
  if (login === 'bearer') {
    const secret = given.replace(/^Bearer\s+/i, '');
    if (/[^\x21-\x7e]/.test(secret)) refuse('A token is one word of letters, digits and signs: copy it once more.');
    return { ...common, key: '', secret, tokenAddress: '', tokenScope: '' };
  }
  if (login === 'oauth2') {
    if (key === '') refuse('OAuth 2 needs a client id.');
    if (!URL.canParse(tokenAddress) || !isWebAddress(new URL(tokenAddress)))
      refuse('The address for tokens begins with https:// (or http://).');
    return { ...common, key, secret: given, tokenAddress, tokenScope };
  }
  // The key ends at the first colon (RFC 7617).
  if (key.includes(':')) refuse('The key of an LRS cannot hold a colon.');
  return { ...common, key, secret: given, tokenAddress: '', tokenScope: '' };
}

function isLogin(value: unknown): value is LoginKind {
  return loginKinds.some((kind) => kind === value);
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') refuse('An LRS needs an address, a key and a secret.');
  return value.trim();
}

function refuse(detail: string): never {
  throw new Problem('invalid-request', detail);
}

type KeptRemote = {
  readonly name: string;
  readonly address: string;
  readonly tokenAddress: string;
  readonly secret: Uint8Array;
};

/**
 * The kept secret for settings that name none. It goes nowhere else than it went: throws invalid-request when they lead
 * to another server, and destination-secret-unreadable.
 */
export function getSecretFor(secrets: Secrets, kept: KeptRemote, { address, tokenAddress }: CheckedAddress): string {
  const { host } = new URL(kept.address);
  const isSameServer = endpointCandidates(address).every((one) => new URL(one).host === host);
  if (!isSameServer || tokenAddress !== kept.tokenAddress) {
    throw new Problem('invalid-request', 'Enter the secret again: with these settings it goes to another server.');
  }
  return getSecret(secrets, kept);
}
