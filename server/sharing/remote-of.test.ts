import { describe, expect, it } from 'vitest';
import { Problem } from '../contract/problem.ts';
import { checkRemoteAddress, remoteOf } from './remote-of.ts';

const given = { address: ' https://lrs.example.org/xapi ', key: ' key ', secret: ' s3cret ' };
const oauth2 = { ...given, login: 'oauth2', tokenAddress: ' https://id.example.org/token ', tokenScope: ' all  more ' };

describe('checkRemoteAddress', () => {
  it('trims, and takes key and secret for the login when none is named', () => {
    expect(checkRemoteAddress(given)).toEqual({
      address: 'https://lrs.example.org/xapi',
      login: 'basic',
      key: 'key',
      secret: 's3cret',
      tokenAddress: '',
      tokenScope: '',
      allowUnencrypted: false,
    });
  });

  it('keeps what belongs to the login only', () => {
    expect(checkRemoteAddress({ ...oauth2, allowUnencrypted: true })).toMatchObject({
      login: 'oauth2',
      key: 'key',
      tokenAddress: 'https://id.example.org/token',
      tokenScope: 'all more',
      allowUnencrypted: true,
    });
    expect(checkRemoteAddress({ ...oauth2, login: 'bearer', secret: 'Bearer t0ken' })).toMatchObject({
      login: 'bearer',
      key: '',
      secret: 't0ken',
      tokenAddress: '',
      tokenScope: '',
    });
    expect(checkRemoteAddress({ ...oauth2, login: 'basic' })).toMatchObject({ tokenAddress: '', tokenScope: '' });
    expect(checkRemoteAddress({ ...oauth2, key: 'a:b' })).toMatchObject({ key: 'a:b' });
  });

  it.each([
    {},
    { ...given, key: 1 },
    { ...given, secret: undefined },
    { ...given, key: 'a:b' },
    { ...given, login: 'digest' },
    { ...given, login: null, key: ['key'] },
    { ...given, allowUnencrypted: 'yes' },
    { ...given, login: 'bearer', secret: 'two words' },
    { ...given, login: 'bearer', secret: 'tökén' },
    { ...oauth2, key: '' },
    { ...oauth2, tokenAddress: undefined },
    { ...oauth2, tokenAddress: 'id.example.org/token' },
    { ...oauth2, tokenAddress: 'file:///etc/passwd' },
    { ...oauth2, tokenAddress: 'https://a:b@id.example.org/' },
    { ...oauth2, tokenScope: 7 },
  ])('refuses %j in one sentence', (wanted) => {
    expect(() => checkRemoteAddress(wanted)).toThrow(Problem);
    expect(() => checkRemoteAddress(wanted)).toThrow(/^[A-Z][^.]*\.$|https:/);
  });
});

it('remoteOf puts each setting in its place', () => {
  const remote = (login: string) => remoteOf(checkRemoteAddress({ ...oauth2, login }), 's3cret');
  expect(remote('basic')).toEqual({
    endpoint: 'https://lrs.example.org/xapi',
    login: { kind: 'basic', key: 'key', secret: 's3cret' },
    allowUnencrypted: false,
  });
  expect(remote('bearer').login).toEqual({ kind: 'bearer', token: 's3cret' });
  expect(remote('oauth2').login).toEqual({
    kind: 'oauth2',
    clientId: 'key',
    clientSecret: 's3cret',
    tokenAddress: 'https://id.example.org/token',
    scope: 'all more',
  });
});
