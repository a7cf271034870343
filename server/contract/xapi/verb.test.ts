import { describe, expect, it } from 'vitest';
import { checkVerb } from './verb.ts';

const id = 'http://adlnet.gov/expapi/verbs/completed';

describe('Data 2.4.3: a Verb', () => {
  it.each([{ id }, { id, display: {} }, { id, display: { en: 'completed' } }])('may be %j', (verb) => {
    expect(checkVerb(verb)).toEqual([]);
  });

  it.each([
    ['completed', ['']],
    [{}, ['/id']],
    [{ id: 'completed' }, ['/id']],
    [{ id: 1 }, ['/id']],
    [{ ID: id }, ['/ID', '/id']],
    [{ id, display: 'completed' }, ['/display']],
    [{ id, display: { en: 1 } }, ['/display/en']],
    [{ id, objectType: 'Verb' }, ['/objectType']],
  ])('cannot be %j', (verb, pointers) => {
    expect(checkVerb(verb).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
