// The filters of GET statements one by one (xAPI 1.0.3 Communication 2.1.3); all of them together are held against a
// plain scan in server/lrs/get-statements.test.ts.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import {
  aGroup,
  aStatement,
  aStatementRef,
  aSubStatement,
  anActivity,
  anAgent,
  completed,
  voided,
} from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const ana = anAgent('ana');
const course = anActivity('course');
const asObject = { ...ana, objectType: 'Agent' as const };
const registration = '0e2ae3a0-6a3e-4d3c-9a3b-5d0f1c3b7f01';

type Named = Readonly<Record<string, Statement>>;

/** Stores each Statement, and gives a function that queries by their names, oldest first. */
async function stored(statements: Named): Promise<{ lrs: TestLrs; find(query: object): Promise<string[]> }> {
  const lrs = await startTestLrs();
  const headers = { 'X-Experience-API-Version': '2.0.0' };
  const body = Object.values(statements);
  const response = await lrs.xapi('/statements', { method: 'POST', body, headers });
  const ids = (await response.json()) as string[];
  const names = new Map(Object.keys(statements).map((name, index) => [ids[index], name]));
  return {
    lrs,
    async find(query) {
      const parameters = Object.entries({ ascending: 'true', ...query }).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const path = `/statements?${new URLSearchParams(Object.fromEntries(parameters) as Record<string, string>)}`;
      const { statements: found } = (await (await lrs.xapi(path)).json()) as { statements: Statement[] };
      return found.map(({ id }) => names.get(id) ?? '?');
    },
  };
}

describe('Communication 2.1.3: the filter', () => {
  it('agent finds an identified Group as it finds an Agent, and both as members of a Group', async () => {
    const team = { objectType: 'Group', mbox: 'mailto:team@example.org' } as const;
    const { find } = await stored({
      'by the team': aStatement({ actor: { ...team, member: [ana] } }),
      'about the team': aStatement({ actor: anAgent('bo'), object: team }),
      'by ana': aStatement({ actor: ana }),
    });
    expect(await find({ agent: team })).toEqual(['by the team', 'about the team']);
    expect(await find({ agent: ana })).toEqual(['by the team', 'by ana']);
  });

  it('related_agents finds the Agent in the authority, the context, its Groups and SubStatements too', async () => {
    const bo = anAgent('bo');
    const { lrs, find } = await stored({
      'as actor': aStatement({ actor: ana }),
      'as object': aStatement({ actor: bo, object: asObject }),
      'as instructor': aStatement({ actor: bo, context: { instructor: ana } }),
      'in the team': aStatement({ actor: bo, context: { team: aGroup(bo, ana) } }),
      'as context agent': aStatement({
        actor: bo,
        context: { contextAgents: [{ objectType: 'contextAgent', agent: ana }] },
      }),
      'in a context group': aStatement({
        actor: bo,
        context: { contextGroups: [{ objectType: 'contextGroup', group: aGroup(ana) }] },
      }),
      'as actor of a SubStatement': aStatement({ actor: bo, object: aSubStatement({ actor: ana }) }),
      'as object of a SubStatement': aStatement({ actor: bo, object: aSubStatement({ actor: bo, object: asObject }) }),
      'as instructor of a SubStatement': aStatement({
        actor: bo,
        object: aSubStatement({ actor: bo, context: { instructor: ana } }),
      }),
      nowhere: aStatement({ actor: bo }),
    });
    const all = await find({});
    expect(await find({ agent: ana })).toEqual(['as actor', 'as object']);
    expect(await find({ agent: ana, related_agents: 'true' })).toEqual(all.filter((name) => name !== 'nowhere'));
    const authority = { account: { homePage: 'http://localhost/cairn', name: lrs.key } };
    expect(await find({ agent: authority, related_agents: 'true' })).toEqual(all);
    expect(await find({ agent: authority })).toEqual([]);
  });

  it('related_activities finds the Activity in the context and in SubStatements too', async () => {
    const around = (name: string) => aStatement({ context: { contextActivities: { [name]: [course] } } });
    const { find } = await stored({
      'as object': aStatement({ object: course }),
      'as parent': around('parent'),
      'as grouping': around('grouping'),
      'as category': around('category'),
      'as other': around('other'),
      'as object of a SubStatement': aStatement({ object: aSubStatement({ object: course }) }),
      'around a SubStatement': aStatement({
        object: aSubStatement({ context: { contextActivities: { parent: course } } }),
      }),
      nowhere: aStatement(),
    });
    const all = await find({});
    expect(await find({ activity: course.id })).toEqual(['as object']);
    expect(await find({ activity: course.id, related_activities: 'true' })).toEqual(
      all.filter((name) => name !== 'nowhere'),
    );
  });

  it('verb, activity and registration look at the Statement itself, not at its SubStatement', async () => {
    const { find } = await stored({
      outside: aStatement({ verb: completed, object: course, context: { registration } }),
      inside: aStatement({ object: aSubStatement({ verb: completed, object: course, context: { registration } }) }),
    });
    for (const query of [{ verb: completed.id }, { activity: course.id }, { registration }]) {
      expect(await find(query)).toEqual(['outside']);
    }
  });
});

describe('Communication 2.1.3: a Statement that points at another', () => {
  const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
  const between = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a02';
  const target = aStatement({ id, actor: ana, object: course, context: { registration } });
  const referring = aStatement({ id: between, verb: completed, object: aStatementRef(id) });

  it('is found by the filters that its target meets, and so on along the chain', async () => {
    const { find } = await stored({
      'far end': aStatement({ object: aStatementRef(between) }),
      between: referring,
      target,
      'in the context': aStatement({ context: { statement: aStatementRef(id) } }),
    });
    for (const query of [{ agent: ana }, { activity: course.id }, { registration }, { agent: ana, registration }]) {
      expect(await find(query)).toEqual(['far end', 'between', 'target']);
    }
    // The filters are met together by one Statement of the chain, not by several.
    expect(await find({ verb: completed.id })).toEqual(['far end', 'between']);
    expect(await find({ verb: completed.id, agent: ana })).toEqual([]);
  });

  it('is found though it points in a circle', async () => {
    const { find } = await stored({
      one: aStatement({ id, actor: ana, object: aStatementRef(between) }),
      other: referring,
    });
    expect(await find({ agent: ana })).toEqual(['one', 'other']);
  });

  it('is placed by its own time and its own limit', async () => {
    const { lrs, find } = await stored({ target, referring });
    const got = await lrs.xapi(`/statements?statementId=${id}`);
    const { stored: since = '' } = (await got.json()) as Statement;
    expect(await find({ agent: ana, since })).toEqual(['referring']);
    expect(await find({ agent: ana, until: since })).toEqual(['target']);
    expect(await find({ agent: ana, limit: '1' })).toEqual(['target']);
  });

  it('is found through a voided target, which itself is not', async () => {
    const { lrs, find } = await stored({
      target,
      referring,
      voiding: aStatement({ verb: voided, object: aStatementRef(id) }),
    });
    for (const query of [{}, { agent: ana }, { activity: course.id }]) {
      expect(await find(query)).toEqual(['referring', 'voiding']);
    }
    expect((await lrs.xapi(`/statements?statementId=${id}`)).status).toBe(404);
  });
});
