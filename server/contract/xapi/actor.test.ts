import { describe, expect, it } from 'vitest';
import { checkActor, validateAgent } from './actor.ts';

const mbox = 'mailto:ana@example.org';
const account = { homePage: 'https://lms.example.org', name: 'ana' };
const ana = { mbox };

const pointersIn = (value: unknown) => checkActor(value).map(({ pointer }) => pointer);

describe('Data 2.4.2: an actor', () => {
  it.each([
    { mbox },
    { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
    { openid: 'https://ana.example.org/' },
    { account },
    { objectType: 'Agent', name: '', mbox },
    { objectType: 'Group', member: [ana] },
    { objectType: 'Group', name: 'Team', member: [ana, { account }] },
    { objectType: 'Group', account },
    { objectType: 'Group', mbox, member: [] },
  ])('may be %j', (actor) => {
    expect(pointersIn(actor)).toEqual([]);
  });

  it.each([
    ['Ana', ['']],
    [[ana], ['']],
    [{}, ['']],
    [{ name: 'Ana' }, ['']],
    [{ mbox, account }, ['']],
    [{ mbox: 1 }, ['/mbox']],
    [{ mbox: null }, ['/mbox']],
    [{ mbox: '' }, ['/mbox']],
    [{ openid: 'ana' }, ['/openid']],
    [{ mbox, name: 1 }, ['/name']],
    [{ mbox, extra: 1 }, ['/extra']],
    [{ mbox, objectType: 'agent' }, ['/objectType']],
    [{ mbox, objectType: 'Person' }, ['/objectType']],
    [{ mbox, objectType: null }, ['/objectType']],
    [{ mbox, member: [ana] }, ['/member']],
    [{ account: {} }, ['/account/homePage', '/account/name']],
    [{ account: { ...account, name: '' } }, ['/account/name']],
    [{ account: { ...account, name: 7 } }, ['/account/name']],
    [{ account: { ...account, homePage: 'lms' } }, ['/account/homePage']],
    [{ account: { ...account, extra: 1 } }, ['/account/extra']],
    [{ account: 'ana' }, ['/account']],
    [{ objectType: 'Group' }, ['']],
    [{ objectType: 'Group', mbox, account }, ['']],
    [{ objectType: 'Group', member: ana }, ['/member']],
    [{ objectType: 'Group', member: [ana, {}] }, ['/member/1']],
    [{ objectType: 'Group', member: [null] }, ['/member/0']],
    [{ objectType: 'Group', member: [{ objectType: 'Group', mbox }] }, ['/member/0/objectType']],
  ])('cannot be %j', (actor, pointers) => {
    expect(pointersIn(actor)).toEqual(pointers);
  });

  it('Data 2.2: hints at the right spelling of a key in the wrong case', () => {
    expect(checkActor({ Mbox: mbox, mbox })).toEqual([
      {
        pointer: '/Mbox',
        rule: 'An Agent must not have a property "Mbox": upper and lower case matter, write "mbox" (xAPI 1.0.3 Data 2.2)',
      },
    ]);
  });
});

describe('Communication 2.1.3: the agent of a query', () => {
  it.each([ana, { objectType: 'Group', account }, { objectType: 'Group', mbox, member: [ana] }])(
    'may be %j',
    (agent) => {
      expect(validateAgent(agent)).toEqual([]);
    },
  );

  it.each([{ objectType: 'Group', member: [ana] }, {}, 'mailto:ana@example.org', null, []])('cannot be %j', (agent) => {
    expect(validateAgent(agent)).toHaveLength(1);
  });
});
