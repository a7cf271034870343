// Holds the validator against Statements that others wrote, collected in ../shared/data beside the repository. Where that
// folder is missing, a few own examples stand in.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aStatement, anActivity, anAgent } from '../../testing/a-statement.ts';
import { isSameStatement } from './compare-statements.ts';
import type { Statement } from './statement.ts';
import { validateStatement } from './validate-statement.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

type Example = { readonly name: string; readonly statement: unknown };
type BadExample = Example & { readonly pointer: string };

const OWN_VALID: readonly Example[] = [
  { name: 'the smallest Statement', statement: aStatement() },
  { name: 'an Open edX id', statement: aStatement({ object: { id: 'course-v1:Org+1+run' } }) },
  { name: 'microseconds', statement: aStatement({ timestamp: '2025-01-20T10:00:00.123456+00:00' }) },
];
const OWN_INVALID: readonly BadExample[] = [
  { name: 'an empty object', statement: {}, pointer: '/actor' },
  {
    name: 'an unknown property',
    statement: aStatement({ actor: { ...anAgent(), extra: 1 } as never }),
    pointer: '/actor/extra',
  },
  { name: 'a space in an IRI', statement: aStatement({ object: anActivity('fire safety') }), pointer: '/object/id' },
];

// Left to the parser: what these files hold is decided before there is a value to validate.
const NOT_FOR_THE_VALIDATOR = /formulas|broken-line|truncated|latin1|duplicate-keys|png-named|html-login|badge/;
// Judged below: the first line of one is wrong, the others are not Statements.
const NOT_ALL_VALID = /-INVALID|experiences|scaled-just-over/;

// These reasons name the object that is wrong, where the validator names the property in it.
const NAMED_LESS_EXACTLY = new Set([
  'invalid.ndjson:16',
  'invalid.ndjson:20',
  'invalid.ndjson:23',
  'invalid.ndjson:25',
]);

const hasData = existsSync(DATA);
const valid = hasData ? collectValid() : OWN_VALID;
const invalid = hasData ? collectInvalid() : OWN_INVALID;

function collectValid(): Example[] {
  return globSync(['statements/**/*.{json,ndjson}', 'hostile/*.{json,ndjson}', 'valid.ndjson'], { cwd: DATA })
    .filter((file) => !NOT_FOR_THE_VALIDATOR.test(file) && !NOT_ALL_VALID.test(file))
    .toSorted()
    .flatMap((file) => read(file));
}

function collectInvalid(): BadExample[] {
  const reasons = read('invalid-reasons.ndjson').map(({ statement }) => statement as { pointer: string });
  return [
    ...read('invalid.ndjson').map((example, index) => ({ ...example, pointer: reasons[index]?.pointer ?? '' })),
    ...read('statements/jisc-recipes/library-item-borrowing-INVALID.json').map((example) => ({
      ...example,
      pointer: '/object/extensions',
    })),
    ...read('hostile/scaled-just-over.ndjson')
      .slice(0, 1)
      .map((example) => ({ ...example, pointer: '/result/score/scaled' })),
  ];
}

function read(file: string): Example[] {
  const text = readFileSync(DATA + file, 'utf8').replace(/^\uFEFF/, '');
  const documents = file.endsWith('.ndjson') ? text.split(/\r?\n/).filter((line) => line.trim() !== '') : [text];
  return documents
    .flatMap((document) => JSON.parse(document) as unknown)
    .map((statement, index) => ({ name: `${file}:${index + 1}`, statement }));
}

describe('a Statement found in the wild', () => {
  it.each(valid)('is valid: $name', ({ name, statement }) => {
    expect(validateStatement(statement, '2.0.0')).toEqual([]);
    const in1 = validateStatement(statement, '1.0.3');
    if (name.startsWith('statements/v2/')) expect(in1).not.toEqual([]);
    else expect(in1).toEqual([]);
  });

  it.each(valid)('is the same Statement as itself: $name', ({ statement }) => {
    expect(isSameStatement(statement as Statement, structuredClone(statement) as Statement)).toBe(true);
  });

  it.each(invalid)('is refused at the place that is wrong: $name', ({ name, statement, pointer }) => {
    const pointers = validateStatement(statement, '1.0.3').map((violation) => violation.pointer);
    const isNamed = (found: string) =>
      found === pointer || (NAMED_LESS_EXACTLY.has(name) && found.startsWith(`${pointer}/`));
    expect(pointers.some(isNamed), `${pointer} is not in ${pointers.join(' ')}`).toBe(true);
  });
});
