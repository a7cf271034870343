import type { DeliveryState } from '../../../server/contract/sharing/ledger.ts';
import type { HeldBackReason } from '../../../server/contract/sharing/preview.ts';
import type { Share } from '../../../server/contract/sharing/share.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import type { LineState } from '../line-state.ts';
import { emphasis, name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export type LedgerMessages = ReturnType<typeof englishLedger>;

export function englishLedger(formats: Formats) {
  const statements = (count: number) => countStatements(count, formats);
  const stateFilter: Record<DeliveryState, string> = {
    waiting: 'Waiting',
    sent: 'Sent',
    refused: 'Refused or held back',
    withdrawn: 'Withdrawn or called off',
  };
  const state: Record<LineState, string> = {
    waiting: 'Waiting',
    sent: 'Sent',
    refused: 'Refused',
    'held-back': 'Held back',
    'being-withdrawn': 'Being withdrawn',
    withdrawn: 'Withdrawn',
    'called-off': 'Called off',
    'withdrawal-waiting': 'Withdrawal waiting',
    'withdrawal-sent': 'Withdrawal sent',
    'withdrawal-refused': 'Withdrawal refused',
    'withdrawal-called-off': 'Withdrawal called off',
  };
  const heldBack: Record<HeldBackReason, string> = {
    unknown: 'It is no longer in the transcript.',
    voided: 'It was voided, so it no longer counts.',
    'needs-version-2': 'It needs xAPI 2.0, which is not spoken there.',
    'attachment-data': 'A file that belongs to it is not here.',
    signed: 'It is signed, and this form would break the signature.',
    'names-me': 'It would still name you in a way you asked to replace.',
    withdrawn: 'It was withdrawn there before, and cannot be sent there again.',
    'from-there': 'It came from there in the first place.',
    sample: 'It is made up: part of the sample record.',
  };
  return {
    title: 'Ledger',
    lead: 'Everything you shared: with whom, when, in which form, and what they answered.',
    filters: 'Show',
    destination: 'Destination',
    anyDestination: 'All destinations',
    otherDestination: 'A destination you removed',
    stateLabel: 'State',
    anyState: 'Every state',
    stateFilter,
    words: 'Words',
    wordsHint: 'Course, person, activity…',
    clearWords: 'Clear the words',
    onlyShare: 'Only one decision',
    onlyStatement: 'Only one Statement',
    removeShare: 'Show all decisions',
    removeStatement: 'Show all Statements',
    clearFilters: 'Show everything',
    total: (count: number) => formats.plural(count, { one: '# entry', other: '# entries' }),
    matching: (count: number) => formats.plural(count, { one: '# entry matches', other: '# entries match' }),
    saveCsv: 'Save as CSV',
    list: 'Entries, newest decision first',
    select: 'Select',
    selectPage: 'Select this page',
    selected: (count: number) => `${formats.number(count)} selected`,
    clearSelection: 'Clear selection',
    pages: 'Pages of the ledger',
    page: (first: number, last: number, total: number) =>
      `${formats.number(first)}–${formats.number(last)} of ${formats.number(total)}`,
    previous: 'Previous',
    next: 'Next',
    beyond: 'There is nothing this far down any more.',
    firstPage: 'Back to the newest',
    emptyTitle: 'Nothing has been shared yet',
    emptyText: 'As soon as you share something, it is noted here for good. Nothing leaves this machine without you.',
    emptyAction: 'Share something',
    nothingTitle: 'Nothing matches',
    nothingText: 'No entry fits all of these filters. Try fewer words, or show everything.',

    state,
    to: (destination: string) => phrase`To ${name(destination)}`,
    decision: (kind: Share['kind'], rule: string | null): Phrase =>
      kind === 'rule'
        ? phrase`By your rule ${name(rule ?? '')}`
        : kind === 'withdrawal'
          ? phrase`Withdrawal`
          : phrase`Picked by you`,
    showDecision: 'Show all entries of this decision',
    isChanged: 'In another form',
    heldBack,
    confirmed: (status: number) => phrase`They confirmed it (code ${String(status)}).`,
    answered: (status: number, words: string) =>
      words === ''
        ? phrase`They answered with code ${String(status)}.`
        : phrase`They answered: ${name(words)} (code ${String(status)})`,
    notReached: (words: string) =>
      words === '' ? phrase`They could not be reached.` : phrase`They could not be reached: ${name(words)}`,
    nextTry: 'Next try',

    withdraw: 'Withdraw',
    withdrawCount: (count: number) => `Withdraw ${formats.number(count)}`,
    withdrawAll: (count: number) => `Withdraw all ${formats.number(count)} sent`,
    withdrawTitle: (count: number, destination: string | undefined) =>
      destination === undefined
        ? phrase`Withdraw ${statements(count)}?`
        : phrase`Withdraw ${statements(count)} from ${emphasis(destination)}?`,
    withdrawText:
      'Cairn tells them, with a voiding Statement, that this no longer counts. xAPI has no delete: they may keep a copy. What you withdraw cannot be sent there again.',
    keepShared: 'Leave it shared',
    withdrawing: (count: number) =>
      formats.plural(count, { one: '# withdrawal is on its way.', other: '# withdrawals are on their way.' }),
    retry: 'Try again',
    retryCount: (count: number) => `Try ${formats.number(count)} again`,
    retryAll: 'Try all refused again',
    retried: 'They are being tried again.',
    leaveOut: 'Leave out',
    leaveOutCount: (count: number) => `Leave ${formats.number(count)} out`,
    leaveOutAll: 'Leave all refused out',
    leaveOutTitle: (count: number, destination: string | undefined) =>
      destination === undefined
        ? phrase`Leave ${statements(count)} out?`
        : phrase`Leave ${statements(count)} out for ${emphasis(destination)}?`,
    leaveOutText: 'What was refused or held back does not leave, and Cairn asks you no more about it.',
    keepAsking: 'Not yet',
    leftOutNow: (count: number) => `${statements(count)} left out.`,
    anotherForm: 'Send in another form',
    openSettings: 'Open its settings',
    refusedThere: (count: number, destination: string) =>
      phrase`${emphasis(destination)}: ${statements(count)} refused or held back.`,
    inTrouble: (destination: string) => phrase`${emphasis(destination)}: nothing can be sent at the moment.`,
    seeThem: 'See them',
    noticesTitle: 'What needs you',

    detailState: 'State',
    detailDestination: 'Destination',
    detailDecision: 'Decided',
    detailSent: 'Sent',
    detailWithdrawn: 'Withdrawn',
    detailCalledOff: 'Called off',
    detailTries: 'Tries',
    detailAnswer: 'Their answer',
    detailReason: 'Reason',
    detailForm: 'Form',
    detailId: 'Its id there',
    detailHash: 'SHA-256 of the JSON',
    detailFiles: 'Files',
    noFiles: 'None',
    file: (file: string, size: string) => phrase`${name(file)} (${size})`,
    jsonSent: 'This is what left, character for character.',
    jsonRefused: 'They were sent this, and did not take it.',
    jsonNotSent: 'It has not left. This is what would leave.',
    showStatement: 'Show it in the transcript',
    credentialHint: 'They did not accept the credential. Check it in the settings of the destination, then try again.',
  };
}
