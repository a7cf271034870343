import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../contract/xapi/actor.ts';
import { agentText } from './agent-text.ts';
import { createIdentitySearch } from './names-identity.ts';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

const sum = sha1('mailto:sum@example.org');
const identities: readonly Agent[] = [
  { mbox: 'mailto:Ana@Example.org' },
  { mbox_sha1sum: sum.toUpperCase() },
  { openid: 'https://id.example.org/ana/' },
  { account: { homePage: 'https://lms.example.org/', name: 'Aña.Ruiz' } },
];
const as: Agent = { account: { homePage: 'https://hr.example.org', name: '4711' } };
const search = createIdentitySearch(identities, as);

describe('JSON names the learner', () => {
  it.each([
    [{ mbox: 'mailto:ana@example.org' }],
    [{ a: [{ b: 'write to ANA@example.org.' }] }],
    [{ 'https://example.org/ana@example.org': 1 }],
    [{ id: 'https://example.org/launch?actor=%7B%22mbox%22%3A%22mailto%3Aana%40example.org%22%7D' }],
    [{ id: 'https://example.org/?next=%2Flaunch%3Fmail%3D%2561na%252540example.org' }],
    [{ id: 'https://example.org/?q=%ff%41na%40example.org' }],
    [{ mbox_sha1sum: sha1('mailto:Ana@Example.org') }],
    [{ mbox_sha1sum: sha1('mailto:ana@example.org').toUpperCase() }],
    [{ user: `u${sum}` }],
    [{ openid: 'https://ID.example.org/ana' }],
    [{ account: { homePage: 'https://lms.example.org', name: 'aña.ruiz' } }],
    [{ user: { site: 'https://lms.example.org/login', who: 'user aña.ruiz' } }],
    [{ 'https://lms.example.org/user': 'Aña.Ruiz' }],
    [['https://lms.example.org/', 'Aña.Ruiz']],
    [{ id: 'https://lms.example.org/users/a%C3%B1a.ruiz/profile' }],
  ])('in %j', (value) => {
    expect(search.inJson(JSON.stringify(value))).toBe(true);
  });

  it('behind escapes of JSON', () => {
    expect(search.inJson('{"x":"\\u0061na\\u0040example.org"}')).toBe(true);
    expect(search.inJson('{"x":"https:\\/\\/id.example.org\\/ana"}')).toBe(true);
  });
});

describe('JSON names the learner however it is spelled', () => {
  const mail = { mbox: 'mailto:ana@example.org' };
  const openid = { openid: 'https://ana.example.org/' };
  const account = { account: { homePage: 'https://lms.example.org', name: '120577' } };
  it.each<[string, Agent, unknown]>([
    ['with a letter in two parts', { mbox: 'mailto:jos\u00e9@example.org' }, { x: 'jose\u0301@example.org' }],
    ['with a domain in ASCII', { mbox: 'mailto:ana@m\u00fcller.example' }, { x: 'ana@xn--mller-kva.example' }],
    ['with a domain in letters', { mbox: 'mailto:ana@xn--mller-kva.example' }, { x: 'ana@m\u00fcller.example' }],
    ['with a part behind a plus', mail, { mbox: 'mailto:ana+lms@example.org' }],
    ['with a part behind a plus in a text', mail, { x: 'write to ana+lms@example.org' }],
    ['without the part behind a plus', { mbox: 'mailto:ana+lms@example.org' }, { x: 'ana@example.org' }],
    ['with a wide sign', mail, { x: 'ana\uff20example.org' }],
    ['with a character that nobody sees', mail, { x: 'ana@exam\u200bple.org' }],
    ['as one of several addressees', mail, { x: 'mailto:bob@example.org,ana@example.org' }],
    ['in the query of another address', mail, { x: 'mailto:bob@example.org?cc=ana@example.org' }],
    ['with another scheme', openid, { x: 'http://ana.example.org' }],
    ['in capitals', openid, { x: 'HTTPS://ANA.example.org' }],
    ['as a number beside its home page', account, { 'https://lms.example.org/ext/userid': 120577 }],
    [
      'in the name of another account',
      account,
      { homePage: 'https://x.example', name: 'https://lms.example.org#120577' },
    ],
    ['behind a dot in a text', { mbox: 'mailto:ruiz@example.org' }, { x: 'x.ruiz@example.org' }],
  ])('%s', (_, identity, value) => {
    expect(createIdentitySearch([identity], as).inJson(JSON.stringify(value))).toBe(true);
  });
});

describe('JSON does not name the learner', () => {
  it.each([
    [{ mbox: 'mailto:diana@example.org' }],
    [{ mbox: 'mailto:jo.ana@example.org' }],
    [{ mbox: 'mailto:ana@example.org.uk', name: 'a "quoted" name' }],
    [{ mbox: 'mailto:ana@example.organic' }],
    [{ openid: 'https://id.example.org/anabel' }],
    [{ account: { homePage: 'https://lms.example.org', name: 'aña.ruiz-2' } }],
    [{ account: { homePage: 'https://other.example.org', name: 'aña.ruiz' } }],
    [{ id: 'https://lms.example.org/course', of: { name: 'Aña.Ruiz' } }],
    [{ sha2: `${'0'.repeat(24)}${'1'.repeat(40)}` }],
    [{}],
  ])('in %j', (value) => {
    expect(search.inJson(JSON.stringify(value))).toBe(false);
  });

  it('where nobody but `as` is named', () => {
    const same = createIdentitySearch(identities, { mbox: 'mailto:ana@example.org', name: 'Ana' });
    expect(same.inJson(`{"actor":${agentText({ mbox: 'mailto:ana@example.org', name: 'Ana' })}}`)).toBe(false);
    expect(same.inJson(JSON.stringify({ x: 'ana@example.org', y: sha1('mailto:ana@example.org') }))).toBe(false);
    expect(same.inJson(JSON.stringify({ openid: 'https://id.example.org/ana' }))).toBe(true);
  });

  it('where `as` tells a part of it anyway', () => {
    const employee = { account: { homePage: 'https://lms.example.org/', name: 'ana@example.org aña.ruiz' } };
    const told = createIdentitySearch(identities, employee);
    expect(told.inJson(`{"actor":${agentText(employee)},"mail":"ana@example.org"}`)).toBe(false);
    expect(told.inJson(JSON.stringify({ x: 'https://lms.example.org/aña.ruiz' }))).toBe(true);
  });

  it('but the address behind a sum is not told by the sum', () => {
    const hashed = createIdentitySearch(identities, { mbox_sha1sum: sha1('mailto:ana@example.org') });
    expect(hashed.inJson(JSON.stringify({ x: 'ana@example.org' }))).toBe(true);
    expect(hashed.inJson(JSON.stringify({ x: sha1('mailto:ana@example.org') }))).toBe(false);
  });
});

describe('a file names the learner', () => {
  it.each([
    ['in UTF-8', Buffer.from('Certificate for Ana@example.org\n')],
    ['in UTF-16', Buffer.from('\ufeffCertificate for Ana@example.org\n', 'utf16le')],
    ['among other octets', Buffer.concat([Buffer.from([0xff, 0x00, 0x3c]), Buffer.from('ana@example.org')])],
    ['by an account', Buffer.from('aña.ruiz\nhttps://lms.example.org/\n')],
    ['by a sum', Buffer.from(`sum=${sum}`)],
  ])('%s', (_, octets) => {
    expect(search.inPieces()(octets)).toBe(true);
  });

  it('by an account whose parts stand in different pieces of it', () => {
    const isNaming = search.inPieces();
    expect(isNaming(Buffer.from('{"lms":"https://lms.example.org","log":"'))).toBe(false);
    expect(isNaming(Buffer.from('nothing'))).toBe(false);
    expect(isNaming(Buffer.from('","user":"aña.ruiz"}'))).toBe(true);
  });

  it('not when somebody else is named in it', () => {
    expect(search.inPieces()(Buffer.from('diana@example.org, https://lms.example.org'))).toBe(false);
  });
});
