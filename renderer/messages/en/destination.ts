import type { Status } from '../../../server/contract/api.ts';
import type { DestinationKind } from '../../../server/contract/sharing/destination.ts';
import type { RemoteTroubleKind } from '../../../server/contract/sharing/remote.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type DestinationMessages = ReturnType<typeof englishDestination>;

export function englishDestination(formats: Formats) {
  const statements = (count: number) => countStatements(count, formats);
  const kind: Record<DestinationKind, string> = {
    employer: 'Employer',
    school: 'School',
    certification: 'Certification body',
    other: 'Other',
  };
  const trouble: Record<RemoteTroubleKind, string> = {
    unreachable: 'Nothing can be sent: they cannot be reached.',
    'credential-refused':
      'Nothing can be sent: they no longer accept the sign-in. Check it, or ask them for a new one.',
    'token-refused':
      'Nothing can be sent: the address for tokens gave none. Check the client id and secret, or ask them for new ones.',
    'not-permitted': 'Nothing can be sent: they do not let this sign-in record. Ask them for one that may.',
    'not-an-lrs': 'Nothing can be sent: what answers there is no Learning Record Store. Check the address.',
    moved: 'Nothing can be sent: they say that they have another address now. Ask them whether it is right.',
    busy: 'They are busy and asked to wait. It goes on by itself.',
    unencrypted:
      'Nothing can be sent: the address is not encrypted. Ask for one that begins with https://, or allow it.',
    'secret-unreadable': 'The secret can no longer be read on this machine. Type it again.',
  };
  const secretsIn: Record<Status['secretsIn'], string> = {
    keychain: 'Their secrets are encrypted; your system’s keychain protects the key.',
    'key file':
      'Their secrets are encrypted with a key file in Cairn’s data folder. Whoever can read your files on this machine could read them too.',
  };
  return {
    title: 'Destinations',
    add: 'Add destination',
    addTitle: 'New destination',
    editTitle: 'Edit destination',
    none: 'No destinations yet. Add the Learning Record Store of an employer or a school; they give you an address and a sign-in.',
    name: 'Name',
    nameHint: 'Such as the employer or school.',
    nameFirst: 'Give it a name, then you can save it.',
    kindTitle: 'What it is',
    kind,
    testNamed: (name: string) => `Test connection to ${name}`,
    save: 'Save',
    saveAnyway: 'Save anyway',
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => phrase`Remove ${emphasis(name)}?`,
    removeText:
      'Cairn forgets its address and secret. What still waits is not sent; what you sent there stays there. The ledger stays too.',
    trouble,
    since: 'Since',
    nextAttempt: 'Next try',
    checkSettings: 'Check the settings',
    tryNow: 'Try again now',
    tryNowNamed: (name: string) => `Try ${name} again now`,
    waiting: (count: number) => `${formats.number(count)} waiting`,
    sent: (count: number) => `${formats.number(count)} sent`,
    refused: (count: number) => `${formats.number(count)} refused`,
    refusedLink: (count: number) => `${formats.number(count)} refused: see why`,
    withdrawn: (count: number) => `${formats.number(count)} withdrawn`,
    working: 'Sending',
    progress: (perSecond: number, left: string | undefined) =>
      left === undefined
        ? 'Almost done'
        : `${formats.number(perSecond < 1 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond))} a second, about ${left} left`,
    lastSuccess: 'Last sent',
    neverSent: 'Nothing sent yet',
    ledger: 'Ledger',
    ledgerNamed: (name: string) => `Ledger of ${name}`,
    pause: 'Pause',
    pauseNamed: (name: string) => `Pause ${name}`,
    paused: 'Paused',
    pausedText: 'What is decided waits here until you continue.',
    goOn: 'Continue',
    continueNamed: (name: string) => `Continue ${name}`,
    stop: 'Stop sharing',
    stopNamed: (name: string) => `Stop sharing with ${name}`,
    stopTitle: (name: string) => phrase`Stop sharing with ${emphasis(name)}?`,
    stopRules: 'Nothing more goes there, and the rules that share with it end.',
    stopWaiting: (count: number) =>
      formats.plural(count, {
        one: '# that still waits is called off. It does not leave this machine.',
        other: '# that still wait are called off. They do not leave this machine.',
      }),
    stopLedger: 'The ledger stays: what you sent, when, and what they answered.',
    stopUndo: 'You can share with them again later. Rules do not come back by themselves.',
    withdraw: (count: number) => `Also withdraw the ${statements(count)} that you sent`,
    withdrawHint:
      'They get a notice for each that it no longer counts. xAPI has no delete: they may keep a copy, and may have used it already. What is withdrawn cannot be sent there again.',
    stopAndWithdraw: 'Stop and withdraw',
    stopped: 'You stopped sharing',
    stoppedText: (withdrawing: number) =>
      withdrawing === 0
        ? 'Nothing more goes there.'
        : formats.plural(withdrawing, {
            one: 'Only # withdrawal still goes there.',
            other: 'Only # withdrawals still go there.',
          }),
    takeUp: 'Share again',
    takeUpNamed: (name: string) => `Share with ${name} again`,
    secretsIn,
  };
}
