import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Recipient } from './earned-credential.ts';
import { holderOf } from './holder-of.ts';

const ana = { mbox: 'mailto:Ana@example.org' };
const email = (value: string): Recipient => ({ type: 'email', value, isHashed: false, salt: '' });
const hashed = (text: string, salt = 'deadsea'): Recipient => ({
  type: 'email',
  value: `sha256$${createHash('sha256')
    .update(text + salt)
    .digest('hex')}`,
  isHashed: true,
  salt,
});

describe('whom a credential was given to', () => {
  it('is the learner where one of their addresses is in it, plain or hashed', () => {
    expect(holderOf([email('ana@EXAMPLE.org')], [ana])).toBe('learner');
    expect(holderOf([hashed('ana@example.org')], [ana])).toBe('learner');
    expect(holderOf([hashed('Ana@example.org')], [ana])).toBe('learner');
  });

  it('is somebody else where it names an address that is none of theirs', () => {
    expect(holderOf([email('ben@example.org')], [ana])).toBe('other');
  });

  it('cannot be told from a hash, from a name of another kind, or by a learner without addresses', () => {
    expect(holderOf([hashed('ben@example.org')], [ana])).toBe('unknown');
    expect(holderOf([{ type: 'other', value: 'did:key:z6Mk', isHashed: false, salt: '' }], [ana])).toBe('unknown');
    expect(holderOf([email('ben@example.org')], [])).toBe('unknown');
    expect(holderOf([], [ana])).toBe('unknown');
  });

  it('is the learner by the sum of an address, and by an OpenID', () => {
    const sum = createHash('sha1').update('mailto:ana@example.org').digest('hex');
    expect(holderOf([email('ana@example.org')], [{ mbox_sha1sum: sum }])).toBe('learner');
    const id: Recipient = { type: 'other', value: 'https://ana.example.org/', isHashed: false, salt: '' };
    expect(holderOf([id], [{ openid: 'https://ana.example.org/' }])).toBe('learner');
  });
});
