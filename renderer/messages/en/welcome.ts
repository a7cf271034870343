import type { Formats } from '../formats.ts';

export type WelcomeMessages = ReturnType<typeof englishWelcome>;

export function englishWelcome(formats: Formats) {
  return {
    title: 'Lay your first stone',
    text: 'Courses, videos, books, exams, practice: everything you learn can leave a stone here, and the pile is yours. Three ways to begin, each in less than a minute.',
    sampleTitle: 'Look around first',
    sampleText:
      'A made-up year of learning shows what Cairn can do. It is never shared, and one click takes it out again.',
    sampleAction: 'Try the sample record',
    byHandTitle: 'Add something yourself',
    byHandText: 'A book you read, a talk you attended, an hour at the piano. A sentence is enough.',
    byHandAction: 'Add something',
    connectTitle: 'Connect a course or an app',
    connectText: 'From then on it records here by itself. It takes one address and one credential, both ready to copy.',
    connectAction: 'Connect something',
    sampleIn: (statements: number) =>
      formats.plural(statements, {
        one: 'The sample record is in: # Statement.',
        other: 'The sample record is in: # Statements.',
      }),
    sampleNotice: 'This is a sample record: made up, and never shared.',
    sampleRemove: 'Remove it',
    sampleRemoved: 'The sample record is gone.',
  };
}
