import { describe, expect, it } from 'vitest';
import { aGroup, anAgent } from '../../testing/a-statement.ts';
import { checkAuthority } from './authority.ts';

const pointersIn = (authority: unknown) => checkAuthority(authority).map(({ pointer }) => pointer);

describe('Data 2.4.9: an authority', () => {
  it('may be an Agent', () => {
    expect(pointersIn(anAgent())).toEqual([]);
  });

  it('may be an anonymous Group of two Agents', () => {
    expect(pointersIn(aGroup(anAgent('app'), anAgent('ana')))).toEqual([]);
  });

  it.each([
    ['ana', ['']],
    [{}, ['']],
    [aGroup(), ['/member']],
    [aGroup(anAgent()), ['/member']],
    [aGroup(anAgent(), anAgent(), anAgent()), ['/member']],
    [{ objectType: 'Group' }, ['/member']],
    [{ objectType: 'Group', member: 'two' }, ['/member']],
    [{ objectType: 'Group', member: [anAgent(), {}] }, ['/member/1']],
    [{ ...aGroup(anAgent(), anAgent()), mbox: 'mailto:team@example.org' }, ['/mbox']],
    [{ objectType: 'Application', mbox: 'mailto:app@example.org' }, ['/objectType']],
  ])('cannot be %j', (authority, pointers) => {
    expect(pointersIn(authority)).toEqual(pointers);
  });
});
