import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierOf, isMbox, isSha1 } from './inverse-functional-identifier.ts';

describe('Data 2.4.2.3: an mbox', () => {
  it.each(['mailto:ana@example.org', 'mailto:o%27hara+x@example.org', 'mailto:josé@correo.example'])(
    'may be %s',
    (mbox) => {
      expect(isMbox(mbox)).toBe(true);
    },
  );

  it.each([
    '',
    'ana@example.org',
    'mailto:',
    'mailto:null',
    'mailto:@example.org',
    'mailto:ana@',
    'mailto:ana@@example.org',
    'mailto:ana ruiz@example.org',
    'mailto: ana@example.org',
    'MAILTO:ana@example.org',
    'https://example.org/@ana',
  ])('cannot be %j', (text) => {
    expect(isMbox(text)).toBe(false);
  });
});

describe('Data 2.4.2.3: an mbox_sha1sum', () => {
  it('has 40 hexadecimal digits in either case', () => {
    expect(isSha1('ebd31e95054c018b10727ccffd2ef2ec3a016ee9')).toBe(true);
    expect(isSha1('EBD31E95054C018B10727CCFFD2EF2EC3A016EE9')).toBe(true);
  });

  it.each(['', 'ebd31e95', 'gbd31e95054c018b10727ccffd2ef2ec3a016ee9', 'ebd31e95054c018b10727ccffd2ef2ec3a016ee90'])(
    'cannot be %j',
    (text) => {
      expect(isSha1(text)).toBe(false);
    },
  );
});

describe('the identifier of an Agent or Group', () => {
  it.each([
    [{ mbox: 'mailto:ana@example.org' }, 'mbox::mailto:ana@example.org'],
    [{ mbox: 'mailto:Ana@Example.ORG', name: 'Ana' }, 'mbox::mailto:Ana@example.org'],
    [
      { mbox_sha1sum: 'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9' },
      'mbox_sha1sum::ebd31e95054c018b10727ccffd2ef2ec3a016ee9',
    ],
    [{ openid: 'https://ana.example.org/' }, 'openid::https://ana.example.org/'],
    [{ account: { homePage: 'https://lms.example.org', name: 'ana' } }, 'account::https://lms.example.org ana'],
  ])('of %j is %s', (agent, identifier) => {
    expect(identifierOf(agent)).toBe(identifier);
  });

  it('is missing in an anonymous Group', () => {
    expect(identifierOf({})).toBeUndefined();
  });

  it('differs for different accounts, whatever colons and spaces they hold', () => {
    const homePage = fc.stringMatching(/^a:[:b]{1,4}$/);
    const name = fc.stringMatching(/^[: b]{1,4}$/);
    const account = fc.record({ homePage, name });
    fc.assert(
      fc.property(account, account, (one, other) => {
        const isSame = one.homePage === other.homePage && one.name === other.name;
        expect(identifierOf({ account: one }) === identifierOf({ account: other })).toBe(isSame);
      }),
    );
  });
});
