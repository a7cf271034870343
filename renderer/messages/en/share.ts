import type { HeldBackReason } from '../../../server/contract/api.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export type ShareMessages = ReturnType<typeof englishShare>;

export function englishShare(formats: Formats) {
  const statements = (count: number) => formats.plural(count, { one: '# Statement', other: '# Statements' });
  const heldBack: Record<HeldBackReason, (count: number) => string> = {
    unknown: (count) => `${statements(count)}: no longer in the transcript.`,
    voided: (count) => `${statements(count)}: voided, so they no longer count.`,
    'needs-version-2': (count) => `${statements(count)}: need xAPI 2.0, which is not spoken there.`,
    'attachment-data': (count) => `${statements(count)}: belong to files that cannot be sent along yet.`,
  };
  return {
    title: 'Share',
    lead: 'Send what you choose to an employer’s or a school’s Learning Record Store. Nothing leaves this machine unless you send it.',
    sendTitle: 'Send Statements',
    selected: (count: number) =>
      formats.plural(count, { one: '# Statement is selected.', other: '# Statements are selected.' }),
    noneSelected: 'First select in the transcript what you want to share.',
    goToTranscript: 'Go to the transcript',
    changeSelection: 'Change the selection',
    to: 'To',
    noDestination: 'Add a destination below, then choose it here.',
    preview: 'Preview',
    previewTitle: (destination: string) => phrase`What would leave for ${emphasis(destination)}`,
    sending: (count: number) =>
      count === 0
        ? 'Nothing would be sent.'
        : formats.plural(count, { one: '# Statement would be sent.', other: '# Statements would be sent.' }),
    already: (count: number) =>
      formats.plural(count, {
        one: '# was sent there before or is waiting already. It is not sent twice.',
        other: '# were sent there before or are waiting already. They are not sent twice.',
      }),
    heldBackTitle: 'Held back',
    heldBack,
    fieldsTitle: 'Fields that leave',
    field: 'Field',
    fieldCount: 'Statements',
    fieldExample: 'Example',
    samplesTitle: 'Exactly as they leave',
    samplesFirst: (shown: number, all: number) => `The first ${formats.number(shown)} of ${formats.number(all)}.`,
    send: (count: number, destination: string) => phrase`Send ${statements(count)} to ${name(destination)}`,
    sent: (count: number) => `${statements(count)} on the way.`,
    sharesTitle: 'Sent so far',
    noShares: 'Nothing has been shared yet.',
    shareTitle: (count: number, destination: string) => phrase`${statements(count)} to ${emphasis(destination)}`,
    progress: (done: number, all: number) => `${formats.number(done)} of ${formats.number(all)} sent`,
    withdrawn: (count: number) => `${formats.number(count)} cancelled`,
    showDeliveries: 'Show each Statement',
    hideDeliveries: 'Hide each Statement',
    retry: 'Try again now',
    cancel: 'Cancel what waits',
    cancelTitle: 'Cancel what still waits?',
    cancelText: 'What still waits does not leave this machine. What was sent stays sent.',
    keep: 'Keep waiting',
  };
}
