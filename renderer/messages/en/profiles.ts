import { emphasis, phrase } from '../phrase.ts';

export type ProfileMessages = ReturnType<typeof englishProfiles>;

export function englishProfiles() {
  return {
    title: 'Profiles',
    text: 'Each profile is a record of its own: for somebody else on this computer, or to keep work and private learning apart. One is open at a time.',
    limits:
      'An activity that is connected to a profile can record only while that profile is open. Profiles keep records apart, but do not lock them: whoever uses this account on the computer can open each of them.',
    unnamed: 'My record',
    isOpen: 'Open now',
    isMissing: 'Folder not found',
    missingText: 'Connect the disk that it is on, then open it.',
    open: 'Open',
    openNamed: (name: string) => `Open ${name}`,
    rename: 'Rename…',
    renameNamed: (name: string) => `Rename ${name}`,
    renameTitle: 'Rename the profile',
    renamed: 'The profile is renamed',
    forget: 'Forget…',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgetTitle: (name: string) => phrase`Forget ${emphasis(name)}?`,
    forgetText:
      'It goes from this list. Its folder stays where it is, with everything in it: add a profile with that folder to have it back.',
    forgetAction: 'Forget',
    add: 'Add a profile…',
    addTitle: 'Add a profile',
    addAction: 'Add',
    added: (name: string) => `${name} is added. The record before stays open.`,
    name: 'Name',
    nameHint: 'Whose record it is, or what it is for.',
    save: 'Save',
    folder: 'Folder, if you have one in mind',
    folderHint:
      'Left empty, Cairn finds a place. If a record lies in the folder already, it is this one that the profile opens.',
    opening: (name: string) => phrase`Opening ${emphasis(name)}`,
    openingText: 'Cairn closes this record and opens the other. This page comes back by itself.',
    notOpened: (name: string) => phrase`${emphasis(name)} was not opened`,
    openedBefore: 'It could not be opened, so the record before is open again. Nothing was changed.',
    switch: (name: string) => `Profile: ${name}`,
    manage: 'All profiles',
  };
}
