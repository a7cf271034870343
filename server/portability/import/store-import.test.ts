import { expect, test } from 'vitest';
import { aStatement } from '../../testing/a-statement.ts';
import { startImports } from '../../testing/start-imports.ts';

test('what follows from an import is left until it is over: then it is said that there are new Statements', async () => {
  const { look, write, keep, told } = startImports();
  const lines = Array.from({ length: 600 }, () => JSON.stringify(aStatement()));
  const { id } = await look(write('some.ndjson', lines.join('\n')));
  expect(told).toEqual([]);
  expect(await keep(id)).toMatchObject({ state: 'done', counts: { fresh: 600 } });
  expect(told).toEqual([600]);
});
