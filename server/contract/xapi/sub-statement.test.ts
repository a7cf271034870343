import { describe, expect, it } from 'vitest';
import {
  aGroup,
  aStatement,
  aStatementRef,
  aSubStatement,
  anActivity,
  anAgent,
  anAttachment,
  voided,
} from '../../testing/a-statement.ts';
import { validateStatement } from './validate-statement.ts';

const pointersIn = (object: unknown) =>
  validateStatement({ ...aStatement(), object }, '1.0.3').map(({ pointer }) => pointer);

describe('Data 2.4.4.3: a SubStatement', () => {
  it.each([
    aSubStatement(),
    aSubStatement({ result: {}, timestamp: '2999-01-01T00:00:00Z', attachments: [anAttachment()] }),
    aSubStatement({ object: aStatementRef() }),
    aSubStatement({ object: { ...anAgent(), objectType: 'Agent' } }),
    aSubStatement({ object: aGroup(anAgent()) }),
    aSubStatement({ context: { platform: 'Moodle' } }),
    aSubStatement({ verb: voided, object: aStatementRef() }),
  ])('may be %j', (object) => {
    expect(pointersIn(object)).toEqual([]);
  });

  it.each([
    [{ objectType: 'SubStatement' }, ['/object/actor', '/object/verb', '/object/object']],
    [{ ...aSubStatement(), id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee' }, ['/object/id']],
    [{ ...aSubStatement(), stored: '2025-01-01T00:00:00Z' }, ['/object/stored']],
    [{ ...aSubStatement(), version: '1.0.0' }, ['/object/version']],
    [{ ...aSubStatement(), authority: anAgent() }, ['/object/authority']],
    [{ ...aSubStatement(), object: aSubStatement() }, ['/object/object/objectType']],
    [{ ...aSubStatement(), objectType: 'substatement' }, ['/object/objectType']],
    [{ ...aSubStatement(), timestamp: 'soon' }, ['/object/timestamp']],
    [{ ...aSubStatement(), verb: voided, object: anActivity() }, ['/object/object']],
    [
      aSubStatement({ object: aStatementRef(), context: { platform: 'Moodle', revision: '2' } }),
      ['/object/context/revision', '/object/context/platform'],
    ],
  ])('cannot be %j', (object, pointers) => {
    expect(pointersIn(object)).toEqual(pointers);
  });

  it('has contextAgents only in 2.0.0', () => {
    const object = aSubStatement({ context: { contextAgents: [] } });
    expect(pointersIn(object)).toEqual(['/object/context/contextAgents']);
    expect(validateStatement(aStatement({ object }), '2.0.0')).toEqual([]);
  });
});
