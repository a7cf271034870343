import type { CsvMapping, CsvMeaning, CsvTable } from '../../../server/contract/csv-mapping.ts';
import type { MappingQuestion } from '../../../server/contract/csv/mapping-questions.ts';
import type { RowReason } from '../../../server/contract/csv/understand-row.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export type CsvMappingMessages = ReturnType<typeof englishCsvMapping>;

type Role = 'title' | 'when' | 'status' | 'score' | 'duration' | 'person' | 'description' | 'comment' | 'activity';

export function englishCsvMapping(formats: Formats) {
  const roles: Record<Role | 'kept' | 'left-out', string> = {
    title: 'Title',
    when: 'When it was',
    status: 'How it ended',
    score: 'Score',
    duration: 'How long it took',
    person: 'Who it was',
    description: 'Description',
    comment: 'What you made of it',
    activity: 'Its id on the web',
    kept: 'Keep as it is',
    'left-out': 'Leave out',
  };
  const meanings: Record<CsvMeaning, string> = {
    completed: 'Completed',
    passed: 'Passed',
    failed: 'Not passed',
    attended: 'Attended',
    begun: 'Begun, not finished',
    nothing: 'Not done: leave the row out',
  };
  const open: Record<MappingQuestion, string> = {
    person: 'Say which of the people is you.',
    title: 'Say what it was: choose the column with the titles, or write one title for all rows.',
    when: 'Choose the column that says when it was.',
    words: 'Say what each word means.',
  };
  const known: Record<NonNullable<CsvTable['known']>, string> = {
    'sql-lrs': 'This table was exported from SQL LRS. Cairn knows it: there is nothing to explain.',
    'learning-locker': 'This table was exported from Learning Locker. Cairn knows it: there is nothing to explain.',
  };
  const units: Record<NonNullable<CsvMapping['duration']>['unit'], string> = {
    hours: 'Hours',
    minutes: 'Minutes',
    seconds: 'Seconds',
    clock: 'Hours and minutes, such as 1:30',
  };
  const problems: Record<RowReason, (row: Phrase, detail: Phrase) => Phrase> = {
    'no-title': (row) => phrase`${row}: it does not say what it was.`,
    'no-date': (row, detail) =>
      detail.length === 0 ? phrase`${row}: it does not say when it was.` : phrase`${row}: ${detail} is no date.`,
    'impossible-date': (row, detail) => phrase`${row}: there is no such day as ${detail}.`,
    'no-result': (row, detail) =>
      detail.length === 0
        ? phrase`${row}: it does not say how it ended.`
        : phrase`${row}: what does ${detail} mean? Say it above.`,
  };
  return {
    known,
    otherLetters:
      'This file is not written in UTF-8. It was read as older Windows programs write: check the letters with accents.',
    columnsHint: 'Say of each column what is in it. Cairn has guessed already.',
    firstRows: (count: number) =>
      formats.plural(count, { one: 'The only row of the table', other: 'The first of # rows' }),
    whatIsIn: (column: string) => `What is in “${column}”?`,
    roles,
    choose: 'Choose…',
    person: 'Which of these is you?',
    personHint: (column: string) => `As it stands in the column “${column}”. Only these rows are taken.`,
    fixedTitle: 'What was it?',
    fixedTitleHint: 'The title for all rows, such as the name of the course.',
    verb: 'What you did',
    words: (column: string) => `What the words in “${column}” mean`,
    emptyCell: '(nothing)',
    tooManyWords: 'There are too many different words in this column. Choose another one.',
    meanings,
    whichDay: (text: string) => `Which day is ${text}?`,
    zone: 'Time zone of the table',
    scoreMax: 'Best possible score',
    scoreMaxHint: 'Such as 10 or 100. Empty if you do not know.',
    unit: (column: string) => `What “${column}” counts`,
    units,
    sample: 'What the first rows will say',
    noSample: 'None of the first rows says something about you yet.',
    onDay: (day: string, sentence: Phrase) => phrase`${day}: ${sentence}`,
    problem: (reason: RowReason, row: number, detail: string): Phrase =>
      problems[reason](phrase`Row ${formats.number(row)}`, detail === '' ? [] : [name(detail)]),
    open,
    save: 'Read the table this way',
    reading: 'Reading…',
  };
}
