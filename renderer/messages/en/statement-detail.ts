import type { Formats } from '../formats.ts';

export type StatementDetailMessages = ReturnType<typeof englishStatementDetail>;

export function englishStatementDetail(formats: Formats) {
  return {
    panel: 'Statement',
    close: 'Close the Statement',
    voided: 'This Statement has been voided: it no longer counts.',
    voidedBy: 'Voided by',
    who: 'Who',
    member: 'Member',
    verb: 'Verb',
    what: 'What',
    description: 'Description',
    activityType: 'Kind of activity',
    happened: 'Happened',
    recorded: 'Recorded',
    score: 'Score',
    scoreWords: (score: string, points: string) => (points === '' ? score : `${score} (${points})`),
    points: (raw: string, max: string | undefined) =>
      max === undefined
        ? formats.plural(Number(raw), { one: `${raw} point`, other: `${raw} points` })
        : `${raw} of ${max}`,
    success: 'Success',
    completion: 'Completed',
    yes: 'Yes',
    no: 'No',
    duration: 'Duration',
    response: 'Answer given',
    partOf: 'Part of',
    groupedWith: 'In the programme',
    recordedBy: 'Recorded by',
    authority: 'Authority',
    sharedWith: 'Shared with',
    inLedger: 'Show in the ledger',
    fetchedFrom: 'Brought home from',
    fetchedAt: 'Fetched',
    storedThere: 'Stored there',
    id: 'Id',
    other: 'Also kept',
  };
}
