import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export type ShellMessages = ReturnType<typeof englishShell>;

export function englishShell(formats: Formats) {
  return {
    skip: 'Skip to the content',
    navigation: 'Cairn',
    overview: 'Overview',
    transcript: 'Transcript',
    collections: 'Collections',
    me: 'Me',
    connect: 'Connect',
    sources: 'Sources',
    share: 'Share',
    ledger: 'Ledger',
    import: 'Import',
    export: 'Export',
    safekeeping: 'Backups',
    removed: 'Recently deleted',
    comingIn: 'Comes in',
    goingOut: 'Goes out',
    more: 'More',
    add: 'Add',
    search: 'Search…',
    keys: 'Keys',
    needsYou: (count: number) => formats.plural(count, { one: '# thing needs you', other: '# things need you' }),
    status: 'Status',
    recordingAt: 'Recording at',
    connecting: 'Connecting…',
    notRecording: 'Not connected',
    lost: 'The connection to Cairn is lost. Trying again…',
    restarting: 'Cairn is restarting its recorder…',
    showDataFolder: 'Show the data folder',
    signedOutTitle: 'You are signed out',
    signedOutText:
      'Your transcript is private, so this page opens only from Cairn itself. Open Cairn again, or use the sign-in link that it printed when it started.',
    originTitle: 'Allow this site?',
    originQuestion: (site: string, label: string) =>
      phrase`${emphasis(site)} wants to use the credential “${name(label)}” from your browser.`,
    originHint: 'Allow it only if you know the site and opened it yourself.',
    allow: 'Allow',
    refuse: 'Don’t allow',
  };
}
