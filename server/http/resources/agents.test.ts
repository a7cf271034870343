// The Agents Resource (xAPI 1.0.3 Communication 2.4).
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../../contract/problem.ts';
import { aGroup, aStatement, anAgent } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';

const account = { homePage: 'https://lms.example.org', name: 'ana' };

function pathOf(agent: unknown): string {
  return `/agents?${new URLSearchParams({ agent: typeof agent === 'string' ? agent : JSON.stringify(agent) })}`;
}

describe('Communication 2.4: a Person', () => {
  it('has the names that Statements give to the Agent, wherever they mention it', async () => {
    const lrs = await startTestLrs();
    const ana = { account };
    const statements = [
      aStatement({ actor: { ...ana, name: 'Ana' } }),
      aStatement({
        actor: aGroup({ ...ana, name: 'A. Ruiz' }),
        context: { instructor: { ...ana, name: 'Prof. Ruiz' } },
      }),
      aStatement({ actor: { ...anAgent('bo'), name: 'Bo' } }),
    ];
    await lrs.xapi('/statements', { method: 'POST', body: statements });
    const response = await lrs.xapi(pathOf(ana));
    const { name, ...rest } = (await response.json()) as { name: readonly string[] };
    expect([response.status, rest]).toEqual([200, { objectType: 'Person', account: [account] }]);
    expect(name.toSorted()).toEqual(['A. Ruiz', 'Ana', 'Prof. Ruiz']);
  });

  it('of whom nothing is known has what was asked for, in arrays', async () => {
    const lrs = await startTestLrs();
    const identifiers = [
      { mbox: 'mailto:ana@example.org' },
      { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
      { openid: 'https://ana.example.org/' },
      { account },
    ];
    for (const identifier of identifiers) {
      const response = await lrs.xapi(pathOf({ objectType: 'Agent', name: 'Ana', ...identifier }));
      const inArrays = Object.entries(identifier).map(([key, value]) => [key, [value]]);
      expect(await response.json()).toEqual({
        objectType: 'Person',
        name: ['Ana'],
        ...(Object.fromEntries(inArrays) as object),
      });
    }
  });

  it.each([
    ['no agent', '/agents', 'missing-parameter'],
    ['an agent that is no JSON', pathOf('ana'), 'invalid-parameter'],
    ['an agent without identifier', pathOf({ name: 'Ana' }), 'invalid-parameter'],
    ['an agent with two identifiers', pathOf({ ...anAgent(), account }), 'invalid-parameter'],
    ['an agent whose mbox is none', pathOf({ mbox: 'ana@example.org' }), 'invalid-parameter'],
    ['a Group', pathOf({ objectType: 'Group', account }), 'invalid-parameter'],
    ['the wrong case', '/agents?Agent=%7B%7D', 'unknown-parameter'],
    ['another parameter', `${pathOf({ account })}&related_agents=true`, 'unknown-parameter'],
  ])('is refused with %s', async (_, path, type) => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi(path);
    expect([response.status, ((await response.json()) as ProblemBody).type]).toEqual([400, type]);
  });
});
