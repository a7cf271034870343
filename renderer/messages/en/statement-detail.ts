import type { Formats } from '../formats.ts';

export type StatementDetailMessages = ReturnType<typeof englishStatementDetail>;

export function englishStatementDetail(formats: Formats) {
  return {
    panel: 'Statement',
    close: 'Close the Statement',
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
    files: 'Files',
    unnamedFile: 'File without a name',
    download: 'Download',
    downloadNamed: (file: string) => `Download ${file}`,
    notHeld: 'The file itself did not come along.',
    fetchedFrom: 'Brought home from',
    fetchedAt: 'Fetched',
    storedThere: 'Stored there',
    id: 'Id',
    other: 'Also kept',
  };
}
