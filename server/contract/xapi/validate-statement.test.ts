import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGroup,
  aStatement,
  aStatementRef,
  aSubStatement,
  anActivity,
  anAgent,
  voided,
} from '../../testing/a-statement.ts';
import { arbitraryStatement } from '../../testing/arbitrary-statement.ts';
import { validateStatement } from './validate-statement.ts';
import { MAX_VIOLATIONS } from './violation.ts';

const pointersIn = (value: unknown) => validateStatement(value, '1.0.3').map(({ pointer }) => pointer);

describe('Data 2.4: a Statement', () => {
  it('needs no more than actor, verb and object', () => {
    expect(pointersIn(aStatement())).toEqual([]);
    expect(pointersIn({})).toEqual(['/actor', '/verb', '/object']);
  });

  it.each(['statement', 1, true, null, undefined, [], [aStatement()]])('cannot be %j', (value) => {
    expect(pointersIn(value)).toEqual(['']);
  });

  it.each([
    [{ id: 'first' }, '/id'],
    [{ timestamp: '2025-01-01T00:00:00-00:00' }, '/timestamp'],
    [{ timestamp: null }, '/timestamp'],
    [{ stored: 'now' }, '/stored'],
    [{ authority: {} }, '/authority'],
    [{ attachments: {} }, '/attachments'],
    [{ result: [] }, '/result'],
    [{ context: null }, '/context'],
    [{ object: 'course' }, '/object'],
    [{ object: { ...anActivity(), objectType: 'activity' } }, '/object/objectType'],
    [{ object: { objectType: 'Agent' } }, '/object'],
    [{ Result: {} }, '/Result'],
    [{ 'a/b~c': 1 }, '/a~1b~0c'],
  ])('cannot have %j', (parts, pointer) => {
    expect(pointersIn({ ...aStatement(), ...parts })).toEqual([pointer]);
  });

  it('may be about the future', () => {
    expect(pointersIn(aStatement({ timestamp: '2999-01-01T00:00:00Z' }))).toEqual([]);
  });

  it('reports every violation, each with its section of the standard', () => {
    const statement = { ...aStatement(), id: 1, result: { success: 'true' }, context: { language: '' } };
    const violations = validateStatement(statement, '2.0.0');
    expect(violations.map(({ pointer }) => pointer)).toEqual(['/id', '/result/success', '/context/language']);
    for (const { rule } of violations) expect(rule).toMatch(/ \(xAPI [^()]+\)$/);
  });

  it('treats __proto__ and constructor as the unknown properties they are', () => {
    const statement = JSON.parse(JSON.stringify(aStatement()).replace('{', '{"__proto__":{"id":1},"constructor":2,'));
    expect(pointersIn(statement)).toEqual(['/__proto__', '/constructor']);
    expect(pointersIn(JSON.parse('{"__proto__":{"actor":1,"verb":1,"object":1}}'))).toContain('/actor');
  });

  it('stops reporting after a while', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => [`key${index}`, null]);
    expect(pointersIn({ ...aStatement(), ...Object.fromEntries(keys) })).toHaveLength(MAX_VIOLATIONS);
    const member = Array.from({ length: 100_000 }, () => ({}));
    expect(pointersIn({ ...aStatement(), actor: { objectType: 'Group', member } })).toHaveLength(MAX_VIOLATIONS);
  });
});

describe('Data 2.3.2: a voiding Statement', () => {
  it('points to the Statement it voids', () => {
    expect(pointersIn(aStatement({ verb: voided, object: aStatementRef() }))).toEqual([]);
  });

  it.each([anActivity(), { ...anAgent(), objectType: 'Agent' as const }, aGroup(anAgent()), aSubStatement()])(
    'cannot void %j',
    (object) => {
      expect(pointersIn(aStatement({ verb: voided, object }))).toEqual(['/object']);
    },
  );
});

describe('Data 2.4.6: revision and platform', () => {
  const context = { revision: '2', platform: 'Moodle' };

  it('go with an Activity', () => {
    expect(pointersIn(aStatement({ context }))).toEqual([]);
  });

  it.each([{ ...anAgent(), objectType: 'Agent' as const }, aGroup(anAgent()), aStatementRef(), aSubStatement()])(
    'do not go with %j',
    (object) => {
      expect(pointersIn(aStatement({ object, context }))).toEqual(['/context/revision', '/context/platform']);
    },
  );
});

describe('Data 2.4.10: the version of a Statement', () => {
  it.each(['1.0', '1.0.0', '1.0.3', '1.0.32'])('may be %s', (version) => {
    expect(validateStatement(aStatement({ version }), '1.0.3')).toEqual([]);
    expect(validateStatement(aStatement({ version }), '2.0.0')).toEqual([]);
  });

  it.each(['2.0', '2.0.0', '2.0.1'])('may be %s in 2.0.0 only', (version) => {
    expect(validateStatement(aStatement({ version }), '1.0.3')).toHaveLength(1);
    expect(validateStatement(aStatement({ version }), '2.0.0')).toEqual([]);
  });

  it.each(['', '0.9.9', '1', '1.1.0', '1.0.', '10.0', '2', '2.1.0', '3.0.0', 1])('cannot be %j', (version) => {
    const statement = { ...aStatement(), version };
    expect(validateStatement(statement, '1.0.3').map(({ pointer }) => pointer)).toEqual(['/version']);
    expect(validateStatement(statement, '2.0.0').map(({ pointer }) => pointer)).toEqual(['/version']);
  });
});

describe('for all Statements', () => {
  it('finds nothing wrong with a valid one', () => {
    for (const version of ['1.0.3', '2.0.0'] as const) {
      fc.assert(
        fc.property(arbitraryStatement(version), (statement) => {
          expect(validateStatement(statement, version)).toEqual([]);
        }),
      );
    }
  });

  it('answers whatever JSON it gets', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(validateStatement(value, '2.0.0')).not.toEqual([]);
      }),
    );
  });

  it('answers when anything in a Statement is replaced', () => {
    const places = arbitraryStatement('2.0.0').chain((statement) =>
      fc.tuple(fc.constant(statement), fc.constantFrom(...pathsIn(statement)), fc.jsonValue()),
    );
    fc.assert(
      fc.property(places, ([statement, path, value]) => {
        for (const { pointer, rule } of validateStatement(replaced(statement, path, value), '2.0.0')) {
          expect(pointer).toMatch(/^(?:\/|$)/);
          expect(rule).toMatch(/ \(xAPI [^()]+\)$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

type Path = readonly string[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((element, i) => (String(i) === key ? replaced(element, rest, replacement) : element));
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([name, part]) => [name, name === key ? replaced(part, rest, replacement) : part]),
  );
}
