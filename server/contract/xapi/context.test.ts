import { describe, expect, it } from 'vitest';
import { checkContext } from './context.ts';

const ana = { mbox: 'mailto:ana@example.org' };
const team = { objectType: 'Group', member: [ana] };
const activity = { id: 'https://lms.example.org/course/1' };
const statement = { objectType: 'StatementRef', id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee' };

const pointersIn = (context: unknown) => checkContext['1.0.3'](context).map(({ pointer }) => pointer);
const pointersIn2 = (context: unknown) => checkContext['2.0.0'](context).map(({ pointer }) => pointer);

describe('Data 2.4.6: a context', () => {
  it.each([
    {},
    { registration: 'EC531277-B57B-4C15-8D91-D292C5B2B8F7', revision: '', platform: 'Moodle', language: 'es-MX' },
    { instructor: ana },
    { instructor: team, team },
    { statement },
    { extensions: { 'https://example.org/x': null } },
    { contextActivities: {} },
    { contextActivities: { parent: activity, grouping: [], category: [activity], other: [activity, activity] } },
  ])('may be %j', (context) => {
    expect(pointersIn(context)).toEqual([]);
    expect(pointersIn2(context)).toEqual([]);
  });

  it.each([
    [[], ['']],
    [{ registration: 'first' }, ['/registration']],
    [{ instructor: {} }, ['/instructor']],
    [{ team: ana }, ['/team/objectType']],
    [{ team: { objectType: 'Group' } }, ['/team']],
    [{ revision: 1 }, ['/revision']],
    [{ platform: null }, ['/platform']],
    [{ language: 'en_US' }, ['/language']],
    [{ statement: { ...statement, objectType: 'Statement' } }, ['/statement/objectType']],
    [{ statement: { id: statement.id } }, ['/statement/objectType']],
    [{ statement: statement.id }, ['/statement']],
    [{ extensions: { x: 1 } }, ['/extensions']],
    [{ extra: 1 }, ['/extra']],
    [{ contextActivities: [] }, ['/contextActivities']],
    [{ contextActivities: { Parent: activity } }, ['/contextActivities/Parent']],
    [{ contextActivities: { parent: 'course' } }, ['/contextActivities/parent']],
    [{ contextActivities: { parent: {} } }, ['/contextActivities/parent/id']],
    [
      { contextActivities: { other: [activity, ana] } },
      ['/contextActivities/other/1/mbox', '/contextActivities/other/1/id'],
    ],
    [
      { contextActivities: { other: [{ ...activity, objectType: 'Agent' }] } },
      ['/contextActivities/other/0/objectType'],
    ],
  ])('cannot be %j', (context, pointers) => {
    expect(pointersIn(context)).toEqual(pointers);
    expect(pointersIn2(context)).toEqual(pointers);
  });
});

describe('xAPI 2.0 4.2.2.5: context agents and groups', () => {
  const relevantTypes = ['https://example.org/types/mentor'];

  it.each([
    { contextAgents: [], contextGroups: [] },
    { contextAgents: [{ objectType: 'contextAgent', agent: ana }] },
    { contextAgents: [{ objectType: 'contextAgent', agent: ana, relevantTypes }] },
    { contextGroups: [{ objectType: 'contextGroup', group: team, relevantTypes }] },
  ])('may be %j', (context) => {
    expect(pointersIn2(context)).toEqual([]);
  });

  it.each([
    [{ contextAgents: { objectType: 'contextAgent', agent: ana } }, ['/contextAgents']],
    [{ contextAgents: [{ agent: ana }] }, ['/contextAgents/0/objectType']],
    [{ contextAgents: [{ objectType: 'ContextAgent', agent: ana }] }, ['/contextAgents/0/objectType']],
    [{ contextAgents: [{ objectType: 'contextAgent' }] }, ['/contextAgents/0/agent']],
    [{ contextAgents: [{ objectType: 'contextAgent', agent: team }] }, ['/contextAgents/0/agent/objectType']],
    [
      { contextAgents: [{ objectType: 'contextAgent', agent: ana, relevantTypes: [] }] },
      ['/contextAgents/0/relevantTypes'],
    ],
    [
      { contextAgents: [{ objectType: 'contextAgent', agent: ana, relevantTypes: ['x'] }] },
      ['/contextAgents/0/relevantTypes/0'],
    ],
    [{ contextGroups: [{ objectType: 'contextGroup', group: ana }] }, ['/contextGroups/0/group/objectType']],
    [{ contextGroups: [{ objectType: 'contextGroup', group: team, agent: ana }] }, ['/contextGroups/0/agent']],
  ])('cannot be %j', (context, pointers) => {
    expect(pointersIn2(context)).toEqual(pointers);
  });

  it('are unknown in 1.0.3', () => {
    expect(pointersIn({ contextAgents: [], contextGroups: [] })).toEqual(['/contextAgents', '/contextGroups']);
  });
});
