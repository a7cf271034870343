import { describe, expect, it } from 'vitest';
import type { Activity } from '../contract/xapi/activity.ts';
import { openStore } from '../store/open-store.ts';
import { aStatement, aSubStatement } from '../testing/a-statement.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { definitionsIn, learnFrom } from './learn-from.ts';

const extension = 'http://example.org/e';

function activity(name: string, value = 1): Activity {
  return { id: `http://example.org/${name}`, definition: { extensions: { [extension]: value } } };
}

describe('the definitions in a Statement', () => {
  it('are those of every Activity in it, as they are written', () => {
    const statement = aStatement({
      object: aSubStatement({ object: activity('a'), context: { contextActivities: { other: [activity('b')] } } }),
      context: { contextActivities: { parent: [activity('c'), { id: 'http://example.org/none' }, activity('d')] } },
    });
    const text = JSON.stringify(statement).replaceAll(`"${extension}":1`, `"${extension}":1.000000000000000000001`);
    expect(definitionsIn(statement, text)).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => ({
        activity: `http://example.org/${name}`,
        definition: `{"extensions":{"${extension}":1.000000000000000000001}}`,
      })),
    );
  });

  it('are walked through once, however many there are', () => {
    const store = openStore({ dataFolder: temporaryFolder() });
    const others = Array.from({ length: 20_000 }, (_, index) => activity('same', index));
    const statement = aStatement({ context: { contextActivities: { other: others } } });
    // Twenty thousand merges, or walks through the list, would take minutes.
    learnFrom(store, statement, JSON.stringify(statement));
    expect(store.definitions.findDefinition('http://example.org/same')).toContain('19999');
    store.close();
  });
});
