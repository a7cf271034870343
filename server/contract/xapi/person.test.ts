import { describe, expect, it } from 'vitest';
import type { Agent } from './actor.ts';
import { personOf } from './person.ts';

const account = { homePage: 'https://lms.example.org', name: 'ana' };

describe('Communication 2.4: a Person', () => {
  it.each<[Agent, object]>([
    [{ mbox: 'mailto:ana@example.org' }, { mbox: ['mailto:ana@example.org'] }],
    [{ mbox_sha1sum: 'ebd31e95' }, { mbox_sha1sum: ['ebd31e95'] }],
    [{ openid: 'https://ana.example.org' }, { openid: ['https://ana.example.org'] }],
    [{ objectType: 'Agent', account }, { account: [account] }],
  ])('has the identifier of %j in an array, and nothing that is not known', (asked, identifier) => {
    expect(personOf(asked, [])).toStrictEqual({ objectType: 'Person', ...identifier });
  });

  it('has each name once, that of the question first', () => {
    expect(personOf({ account, name: 'Ana' }, ['A. Ruiz', 'Ana', 'A. Ruiz'])).toStrictEqual({
      objectType: 'Person',
      name: ['Ana', 'A. Ruiz'],
      account: [account],
    });
  });

  it('has the names that Statements give where the question gives none', () => {
    expect(personOf({ account }, ['Ana']).name).toEqual(['Ana']);
  });
});
