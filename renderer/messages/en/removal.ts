import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { nameRemoved } from '../name-removed.ts';
import { emphasis, phrase } from '../phrase.ts';

export type RemovalMessages = ReturnType<typeof englishRemoval>;

export function englishRemoval(formats: Formats) {
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Recently deleted',
    lead: 'What you delete stays here for 30 days and can be put back as it was. After that it is gone for good.',
    list: 'Recently deleted, newest first',
    emptyTitle: 'Nothing has been deleted',
    emptyText: 'When you delete something from your transcript, you can put it back from here for 30 days.',
    what: nameRemoved(formats, phrase`The sample record`),
    count: statements,
    removedAt: 'Deleted',
    undoUntil: (day: string) => `Can be put back until ${day}`,
    undo: 'Put back',
    undoNamed: (name: string) => `Put back ${name}`,
    forget: 'Delete for good',
    forgetNamed: (name: string) => `Delete for good: ${name}`,
    forgetTitle: 'Delete this for good?',
    forgetText: (count: number) =>
      formats.plural(count, {
        one: 'This Statement cannot be put back any more, and its files go too. Nothing that others have changes.',
        other:
          'These # Statements cannot be put back any more, and their files go too. Nothing that others have changes.',
      }),
    forgotten: 'Deleted for good',

    dialogTitle: {
      statements: (count: number) =>
        formats.plural(count, { one: 'Delete this Statement?', other: 'Delete # Statements?' }),
      experience: 'Delete this experience?',
      period: 'Delete this period?',
    },
    goes: (count: number) => phrase`${emphasis(statements(count))} would be deleted.`,
    goesBetween: (count: number, first: string, last: string) =>
      phrase`${emphasis(statements(count))} would be deleted, from ${first} to ${last}.`,
    goesOn: (count: number, day: string) => phrase`${emphasis(statements(count))} of ${day} would be deleted.`,
    rows: 'What would go, newest first',
    more: (count: number) => formats.plural(count, { one: 'and # more', other: 'and # more' }),
    shared: (count: number) =>
      formats.plural(count, {
        one: 'Somebody else has # of them. Deleting it here does not withdraw it there.',
        other: 'Others have # of them. Deleting them here does not withdraw them there.',
      }),
    openLedger: 'Withdraw in the ledger',
    waiting: (count: number) =>
      formats.plural(count, {
        one: '# of them still waits to be sent. It will not be sent.',
        other: '# of them still wait to be sent. They will not be sent.',
      }),
    undoHint: 'You can put it back for 30 days. It does not come back by itself, even when a course sends it again.',
    nothing: 'There is nothing to delete here.',
    tooMany: (most: number) =>
      `At most ${formats.number(most)} Statements can be deleted as a selection. Delete a period or an experience instead.`,
    delete: 'Delete',
    deleteThis: 'Delete this Statement…',
    deleting: 'Deleting…',
    deletingMany: 'This takes a moment. You can go on meanwhile.',

    removed: (count: number) => formats.plural(count, { one: '# Statement deleted', other: '# Statements deleted' }),
    restored: (count: number) => formats.plural(count, { one: '# Statement is back', other: '# Statements are back' }),
    notice: 'Deleted',
    undoNotice: 'Undo',

    deletePeriod: 'Delete a period…',
    periodTitle: 'Delete a period',
    periodText: 'Everything that happened on these days. You see what it is before anything is deleted.',
    from: 'From',
    to: 'To',
    showWhatGoes: 'Show what would go',
    wrongPeriod: 'The first day must not be after the last.',
    missingDays: 'Choose both days.',

    voided: 'This Statement has been voided: it no longer counts.',
    replaced: 'You have changed this: the Statement below took its place.',
    voidedBy: 'Voided by',
    voidedAt: 'Voided',
    why: 'Why',
    noReason: 'No reason is given.',
    replacement: 'In its place',
    showReplacement: 'Show what took its place',
    showVoiding: 'Show the voiding Statement',

    removedHere: 'You have deleted this Statement here. This is what was sent.',
  };
}
