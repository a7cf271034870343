import type { ImportFormat, ImportReason, ImportState } from '../../../server/contract/importing.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type ImportMessages = ReturnType<typeof englishImport>;

export function englishImport(formats: Formats) {
  const state: Record<ImportState, string> = {
    receiving: 'Receiving the files',
    reading: 'Looking through it',
    asking: 'Needs your help',
    ready: 'Waits for you',
    storing: 'Adding',
    stopped: 'Stopped',
    done: 'Added',
    failed: 'Not usable',
    undone: 'Taken out again',
  };
  const format: Record<ImportFormat, string> = {
    statements: 'Statements',
    ndjson: 'Statements, one a line',
    multipart: 'Statements with their files',
    archive: 'Archive from Cairn',
    zip: 'Zip',
    csv: 'Table',
    badge: 'Badge or credential',
    unknown: 'Not recognized',
  };
  const reason: Record<ImportReason, string> = {
    'not-utf-8': 'This is not text that can be read (not UTF-8). Save the file as UTF-8 and choose it again.',
    'not-json': 'This is damaged: it cannot be read as JSON. Get it again from where it comes.',
    'not-a-statement': 'This is JSON, but no Statement.',
    'invalid-statement': 'This Statement does not follow the xAPI standard. Whoever made the file can mend it.',
    'id-taken': 'Another Statement has the same id: that one stays, and this one is left out.',
    'cut-off': 'The file ends in the middle. Get it again from where it comes.',
    'more-elsewhere':
      'This is one page of an answer: the LRS it comes from has more Statements. Save the next pages too, or fetch them from there.',
    'empty-file': 'The file is empty.',
    'unknown-format':
      'Cairn does not know this kind of file. What it proves you can add by hand, with the file as evidence: “Add” above.',
    'web-page':
      'This is a web page, perhaps a sign-in page that was saved instead of the file. Sign in there and download it again.',
    'unsafe-zip':
      'This zip could do harm: it names places outside of itself, or unpacks to far more than it holds. Nothing of it was read.',
    'broken-zip': 'This zip is damaged. Get it again from where it comes.',
    'encrypted-zip': 'This zip asks for a password. Unpack it and choose the files in it.',
    'too-large': 'This is larger than Cairn takes.',
    'wrong-hash': 'This is not the file that the Statement names: it was changed or mixed up.',
    'attachment-missing': 'A file that belongs to the Statement is missing.',
    'attachment-unused': 'No Statement names this file, so it is left out.',
    'wrong-digest': 'This part of the archive was changed after it was made.',
    'no-credential-in-picture': 'There is no badge in this picture: it is only the picture.',
    'only-an-address':
      'The picture holds only the address of a badge. Cairn fetches nothing: download the badge itself.',
    'nothing-earned': 'This describes a badge or an issuer. Nobody has earned anything in it.',
    'not-a-credential': 'This is no badge and no credential that Cairn knows.',
    'no-title': 'Nothing says what was done.',
    'no-date': 'There is no date.',
    'impossible-date': 'There is no such date.',
    'no-result': 'It says that nothing was done.',
    'uneven-row': 'This row has more or fewer cells than the table has columns.',
    'disk-full': 'The disk is full. Make room on it, then go on.',
    'file-changed': 'The file is gone, or is not the one any more that was looked through. Import it again.',
    interrupted: 'Cairn was closed in the middle. What was added stays, and it can go on.',
  };
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Import',
    lead: 'Bring in what you have elsewhere: records, badges, certificates, lists. You see what it is before anything is added.',
    choose: 'Choose files',
    chooseHint:
      'Or drop them anywhere in this window. xAPI records (JSON, NDJSON, zip), tables (CSV), badges (PNG, SVG, JSON) and other credentials.',
    back: 'All imports',
    filesOf: 'Files',
    history: 'What came in',
    historyEmpty: 'Nothing has been imported yet.',
    files: (first: string, others: number) =>
      others === 0 ? first : formats.plural(others, { one: `${first} and # more`, other: `${first} and # more` }),
    noFiles: 'No file',
    open: (name: string) => `Open the import of ${name}`,
    state,
    format,
    reason,
    gone: 'This import is not there any more',
    goneText: 'It was forgotten, or the link to it is wrong.',

    drop: {
      title: 'Drop to import',
      text: 'Cairn looks at what it is. Nothing is added before you have seen it.',
    },
    tooLarge: (size: string) => `At most ${size} can be imported at once. Choose fewer or smaller files.`,

    sending: 'The files are on their way to Cairn.',
    sent: (percent: string) => `${percent} received`,
    incomplete: 'Not all files arrived: the page was closed in the middle. Choose them again.',
    callOff: 'Cancel',
    forget: 'Forget this import',
    forgetHint: 'Nothing of it is in your record.',
    forgotten: 'The import is forgotten',
    reading: (percent: string) => `Looking through it: ${percent}`,
    storing: (percent: string) => `Adding: ${percent}`,
    progress: 'Progress',
    stop: 'Stop',
    goOn: 'Go on',

    found: 'What was found',
    allNew: (count: number) => phrase`${emphasis(statements(count))}, ${count === 1 ? 'new' : 'all new'}.`,
    someNew: (count: number, fresh: number) =>
      phrase`${statements(count)}, ${emphasis(`${formats.number(fresh)} new`)}.`,
    noneNew: (count: number) => phrase`${statements(count)}, nothing new: all is in your record already.`,
    nothing: 'Nothing in it can be added to your record.',
    added: (fresh: number) =>
      phrase`${emphasis(statements(fresh))} ${fresh === 1 ? 'was' : 'were'} added to your record.`,
    addedSoFar: (fresh: number) =>
      phrase`${emphasis(statements(fresh))} ${fresh === 1 ? 'is' : 'are'} in your record so far.`,
    undoneText: 'What this import brought was taken out again.',
    facts: {
      present: (count: number) =>
        formats.plural(count, { one: '# is in your record already', other: '# are in your record already' }),
      different: (count: number) =>
        formats.plural(count, {
          one: '# has the id of another Statement in your record; that one stays',
          other: '# have the ids of other Statements in your record; those stay',
        }),
      removed: (count: number) =>
        formats.plural(count, {
          one: '# was deleted by you and stays out',
          other: '# were deleted by you and stay out',
        }),
      attachments: (count: number) => formats.plural(count, { one: '# file comes along', other: '# files come along' }),
      documents: (count: number) =>
        formats.plural(count, { one: '# document of an app', other: '# documents of apps' }),
      badges: (count: number) =>
        formats.plural(count, { one: '# badge or credential', other: '# badges and credentials' }),
      problems: (count: number) =>
        formats.plural(count, { one: '# thing cannot be used', other: '# things cannot be used' }),
    },
    add: (count: number) => (count === 0 ? 'Add to my record' : `Add ${formats.number(count)} to my record`),
    show: 'Show in the transcript',
    undo: 'Take out again',
    undoTitle: 'Take this import out again?',
    undoText: (count: number) =>
      formats.plural(count, {
        one: '# Statement goes to “Recently deleted”. For 30 days it can be put back.',
        other: '# Statements go to “Recently deleted”. For 30 days they can be put back.',
      }),
    undone: 'The import was taken out of your record',

    problems: (count: number) =>
      formats.plural(count, { one: 'What cannot be used (#)', other: 'What cannot be used (#)' }),
    problemsFirst: (shown: number) => `The first ${formats.number(shown)}:`,
    line: (line: number) => `line ${formats.number(line)}`,
    rows: 'The first that would be added',
    badges: 'Badges and credentials',
    badgesFirst: (shown: number) => `The first ${formats.number(shown)}:`,
    kinds: { badge: 'Badge', credential: 'Credential', 'learner-record': 'Learner record' },
    table: 'The table',
    tableUnderstood: 'How the columns are understood',
    tableText: 'Cairn remembers your answers for tables like this one.',

    watched: {
      title: 'Watched folder',
      text: 'Put files into this folder, such as a synchronized one, and Cairn offers them here. It never adds them by itself.',
      none: 'No folder is watched.',
      folder: 'Folder',
      folderHint: 'Its full path on the computer where Cairn runs.',
      watch: 'Watch',
      stop: 'Stop watching',
      watching: (folder: string) => phrase`Watching ${emphasis(folder)}`,
    },
  };
}
