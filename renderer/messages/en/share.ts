import type { FieldChange, HeldBackReason } from '../../../server/contract/sharing/preview.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import { saySize } from '../size.ts';

export type ShareMessages = ReturnType<typeof englishShare>;

export function englishShare(formats: Formats) {
  const statements = (count: number) => countStatements(count, formats);
  const heldBack: Record<HeldBackReason, (count: number) => string> = {
    unknown: (count) => `${statements(count)}: no longer in the transcript.`,
    voided: (count) => `${statements(count)}: voided, so they no longer count.`,
    'needs-version-2': (count) =>
      `${statements(count)}: with something that only xAPI 2.0 has, which is not spoken there.`,
    'attachment-data': (count) => `${statements(count)}: with files that are not here, so they cannot be sent along.`,
    signed: (count) => `${statements(count)}: signed, and this form would break the signature. Send them as they are.`,
    'names-me': (count) =>
      `${statements(count)}: would still name you by one of your own identities. Leave out other people, or send them as they are.`,
    withdrawn: (count) => `${statements(count)}: withdrawn there before. That cannot be taken back.`,
    'from-there': (count) => `${statements(count)}: from there in the first place, so nothing is missing there.`,
    sample: (count) => `${statements(count)}: made up, from the sample record. That is never shared.`,
  };
  const fieldChanges: Record<FieldChange, string> = { kept: 'Stays', changed: 'Changed', 'left-out': 'Left out' };
  return {
    title: 'Share',
    lead: 'Send what you choose to an employer’s or a school’s Learning Record Store. Nothing leaves this machine unless you decide it.',
    sendTitle: 'Send Statements',
    what: 'What',
    picked: 'What is selected in the transcript',
    selected: (count: number) =>
      formats.plural(count, { one: '# Statement is selected.', other: '# Statements are selected.' }),
    noneSelected: 'Nothing is selected yet.',
    goToTranscript: 'Go to the transcript',
    changeSelection: 'Change the selection',
    matching: 'Everything that matches',
    matchingHint: 'A course, a period, certain words: what is recorded by now.',
    to: 'To',
    noDestination: 'Add a destination below, then choose it here.',
    pickFirst: 'Select something in the transcript first, or choose everything that matches.',
    preview: 'Preview',
    previewTitle: (destination: string) => phrase`What would leave for ${emphasis(destination)}`,
    renewed: 'The preview was too old, so it was made anew. Look at it once more before you send.',
    sending: (count: number) =>
      count === 0
        ? 'Nothing would be sent.'
        : formats.plural(count, { one: '# Statement would be sent.', other: '# Statements would be sent.' }),
    already: (count: number) =>
      formats.plural(count, {
        one: '# was sent there before or is waiting already. It is not sent twice.',
        other: '# were sent there before or are waiting already. They are not sent twice.',
      }),
    inForm: (form: Phrase) => phrase`In this form: ${form}.`,
    changed: (count: number) =>
      formats.plural(count, {
        one: '# looks different from what is kept.',
        other: '# look different from what is kept.',
      }),
    namedAsKept: (count: number) =>
      formats.plural(count, {
        one: '# Statement names nobody whom Cairn knows to be you, so whoever is named in it stays. If that is you, say so where you choose who you are there.',
        other:
          '# Statements name nobody whom Cairn knows to be you, so whoever is named in them stays. If that is you, say so where you choose who you are there.',
      }),
    attachments: (count: number, bytes: number) =>
      `${formats.plural(count, { one: '# file goes along', other: '# files go along' })}, ${saySize(bytes, formats)}.`,
    heldBackTitle: 'Held back',
    heldBack,
    leaveOutInstead: {
      'version-2': 'Leave out what only xAPI 2.0 has',
      attachments: 'Send them without files',
    },
    fieldsTitle: 'Field by field',
    field: 'Field',
    fieldCount: 'Statements',
    fieldChange: 'On the way',
    fieldChanges,
    fieldExample: 'Example',
    statementsTitle: 'Each Statement',
    statementsHint: 'Each line says what happened as you know it. Open it to see exactly what leaves.',
    isChanged: 'Changed',
    asItLeaves: 'As it leaves',
    asKept: 'As it is kept',
    files: 'Files',
    file: (contentType: string, bytes: number) => `${contentType}, ${saySize(bytes, formats)}`,
    page: (first: number, last: number, total: number) =>
      `${formats.number(first)}–${formats.number(last)} of ${formats.number(total)}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages of Statements',
    send: (count: number, destination: string) => phrase`Send ${statements(count)} to ${name(destination)}`,
    sent: (count: number) => `${statements(count)} on the way.`,
    sharesTitle: 'Sent so far',
    noShares: 'Nothing has been shared yet.',
    shareTitle: (count: number, destination: string) => phrase`${statements(count)} to ${emphasis(destination)}`,
    ruleTitle: (rule: string, count: number, destination: string) =>
      phrase`${statements(count)} to ${emphasis(destination)} by the rule “${name(rule)}”`,
    withdrawalTitle: (count: number, destination: string) =>
      phrase`Withdrawal of ${statements(count)} from ${emphasis(destination)}`,
    progress: (done: number, all: number) => `${formats.number(done)} of ${formats.number(all)} sent`,
    preparing: (count: number) => `${formats.number(count)} being prepared`,
    withdrawn: (count: number) => `${formats.number(count)} withdrawn or cancelled`,
    calledOff: (count: number) => `${formats.number(count)} cancelled`,
    showDeliveries: 'Show each Statement',
    cancel: 'Cancel what waits',
    cancelTitle: 'Cancel what still waits?',
    cancelText: 'What still waits does not leave this machine. What was sent stays sent.',
    keep: 'Keep waiting',
  };
}
