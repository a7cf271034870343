import type { Formats } from '../formats.ts';

export type TranscriptMessages = ReturnType<typeof englishTranscript>;

export function englishTranscript(formats: Formats) {
  const statements = (count: number) => formats.plural(count, { one: '# Statement', other: '# Statements' });
  return {
    title: 'Transcript',
    filter: 'Filter',
    filterHint: 'Course, person, activity…',
    clearFilter: 'Clear the filter',
    total: statements,
    matching: (count: number) => formats.plural(count, { one: '# matches', other: '# match' }),
    list: 'Statements, newest first',
    selectRow: 'Select',
    loadingRow: 'Loading…',
    voided: 'Voided',
    selected: (count: number) => `${formats.number(count)} selected`,
    selectAll: 'Select all',
    selectAllMatching: 'Select all that match',
    clearSelection: 'Clear selection',
    shareSelected: (count: number) => `Share ${formats.number(count)} selected`,
    emptyTitle: 'No learning experiences yet',
    emptyText:
      'Everything you learn can leave a stone here. Connect a course, a quiz or an app first: it takes one address and one credential.',
    emptyAction: 'Connect something',
    nothingTitle: 'Nothing matches',
    nothingText: (filter: string) =>
      `No Statement contains “${filter}”. Try fewer words or only the beginning of a word.`,
    failedTitle: 'The transcript could not be loaded',
  };
}
