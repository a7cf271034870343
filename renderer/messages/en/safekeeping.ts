import type { Status } from '../../../server/contract/api.ts';
import type { BackupReason, StoragePart } from '../../../server/contract/safekeeping.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type SafekeepingMessages = ReturnType<typeof englishSafekeeping>;

export function englishSafekeeping(formats: Formats) {
  const reason: Record<BackupReason, string> = {
    'folder-missing': 'The folder for backups is not there. Connect the disk it is on, or choose another folder.',
    'folder-unwritable': 'Cairn may not write into the folder for backups. Choose another folder.',
    'disk-full': 'There is no room left in the folder for backups. Make room, or choose another folder.',
    'no-passphrase': 'The passphrase can no longer be read on this computer. Type it again in the settings below.',
    'not-verified':
      'A backup was written, but what was read back was not the same. It was thrown away; the disk may be failing.',
    failed: 'Something went wrong while the backup was made.',
  };
  const part: Record<StoragePart['what'], string> = {
    statements: 'Statements',
    search: 'Search index',
    experiences: 'Experiences',
    documents: 'Documents of apps',
    attachments: 'Files',
    copies: 'Older copies',
    free: 'Free room inside the store',
    other: 'Settings, lists, and what was written last',
  };
  const keysIn: Record<Status['secretsIn'], string> = {
    keychain: 'Your system’s keychain protects the key to your secrets.',
    'key file': 'The key to your secrets is the file secrets.key in the folder of the record.',
  };
  return {
    title: 'Backups and storage',
    lead: 'Your record is yours alone, so nobody else can save it. Cairn makes copies, and brings one back when you need it.',
    backups: 'Backups',
    off: 'No backups are made by themselves.',
    on: 'A backup is made every day on which something has changed.',
    last: 'Newest backup',
    none: 'No backup has been made yet.',
    now: 'Back up now',
    making: (percent: string) => `Making a backup: ${percent}`,
    made: 'The backup is made and checked',
    failed: 'The last backup was not made.',
    reason,
    list: 'Backups in the folder',
    encrypted: 'Encrypted',
    restoreThis: 'Restore…',
    restoreNamed: (name: string) => `Restore ${name}`,

    settings: 'Settings of backups',
    isOn: 'Make backups by itself',
    isOnHint: 'While Cairn runs, once a day, without stopping anything.',
    folder: 'Folder for backups',
    folderHint: 'Best on another disk: an external one, or a folder that is synchronized.',
    keep: 'How many are kept',
    days: 'Days',
    weeks: 'Weeks',
    months: 'Months',
    keepHint: 'The newest of each day, week and month. Older ones are deleted.',
    encrypt: 'Encrypt backups with a passphrase',
    encryptHint: 'Whoever finds a backup cannot read it.',
    newPassphrase: 'Use another passphrase',
    save: 'Save',
    saved: 'The settings are saved',
    unsaved: 'You have changed something that is not saved.',

    restore: 'Restore',
    restoreText: 'Brings back a backup. You see what would take the place of what before anything happens.',
    restoreFile: 'Choose a backup',
    restoreFileHint: 'From an external disk or another computer. Or restore one from the list above.',
    receiving: (percent: string) => `Receiving: ${percent}`,
    restoreTitle: (name: string) => phrase`Restore ${emphasis(name)}?`,
    passphrase: 'Passphrase of this backup',
    look: 'Look into it',
    looking: 'Looking into it…',
    whatComes: 'What would be there',
    whatIs: 'What is there now',
    madeAt: 'Made',
    madeBy: (version: string) => `by Cairn ${version}`,
    holds: (statements: number, attachments: number, documents: number) =>
      formats.list([
        countStatements(statements, formats),
        ...(attachments > 0 ? [formats.plural(attachments, { one: '# file', other: '# files' })] : []),
        ...(documents > 0
          ? [formats.plural(documents, { one: '# document of an app', other: '# documents of apps' })]
          : []),
      ]),
    statements: (count: number) => countStatements(count, formats),
    newest: 'Newest',
    lost: (count: number) =>
      formats.plural(count, {
        one: '# Statement of your record is not in this backup. It would be gone from your record.',
        other: '# Statements of your record are not in this backup. They would be gone from your record.',
      }),
    nothingLost: 'Everything in your record is in this backup too.',
    aside: 'What is there now is set aside, not deleted: you find it below under “Set aside”.',
    confirm: 'Restore',
    restarting: 'Cairn is away for a moment',
    restartingText: 'The backup takes its place. This page comes back by itself.',

    storage: 'Storage',
    where: 'Where everything lies',
    whereText: 'Your record lies on this computer alone, in these places:',
    record: 'Record',
    recordText: 'Statements, files, your notes and the settings.',
    keys: 'Keys',
    keysIn,
    otherComputer: 'To move to another computer: make a backup, install Cairn there, and restore it.',
    showFolder: 'Show the folder',
    move: 'Move to another folder…',
    moveTitle: 'Move the record to another folder',
    moveText:
      'Cairn is away for a moment: it copies everything to the new folder, compares it, and only then removes it here. If anything goes wrong, all stays where it is. Meanwhile activities cannot record.',
    moveFolder: 'New folder',
    moveFolderHint: (folder: string) => `The whole path of an empty folder, or of a new one. Now it is ${folder}.`,
    synchronized:
      'Do not choose a folder that is synchronized, as by Dropbox, OneDrive or iCloud: while Cairn is open they may damage the record. Backups are safe there.',
    moveAction: 'Move',
    moving: 'The record is on its way',
    movingTo: (folder: string) =>
      phrase`Everything is copied to ${emphasis(folder)} and compared. With a large record that takes minutes. Leave the computer on; this page comes back by itself.`,
    moved: (folder: string) => phrase`The record now lies in ${emphasis(folder)}.`,
    notMoved: 'The record could not be moved. It lies where it was, and nothing is lost.',
    part,
    partName: 'Part',
    size: 'Size',
    sum: (size: string, free: string) => `${size} in all. ${free} are free on the disk.`,
    check: 'Check the record',
    checking: 'Checking every Statement and file…',
    sound: 'Everything is in order.',
    unsound: 'Something is wrong with the store. Make a copy of the folder, then restore a backup.',
    looked: (statements: number, attachments: number, documents: number) =>
      `Looked at ${formats.list([
        countStatements(statements, formats),
        formats.plural(attachments, { one: '# file', other: '# files' }),
        formats.plural(documents, { one: '# document', other: '# documents' }),
      ])}.`,
    findings: 'What was found',
    compact: 'Give back free room',
    compacting: 'Compacting the store…',
    compacted: 'The store is compacted',
    asides: 'Set aside',
    asidesText:
      'Stores that were replaced by a backup, and copies from before an update. Delete them when you are sure.',
    deleteAside: 'Delete',
    deleteAsideNamed: (name: string) => `Delete ${name}`,
    deleteAsideTitle: (name: string) => phrase`Delete ${emphasis(name)} for good?`,
    deleteAsideText: 'It cannot be brought back.',
  };
}
