import type { RemoteTroubleKind } from '../../../server/contract/sharing/remote.ts';
import type { Source } from '../../../server/contract/sharing/source.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type SourceMessages = ReturnType<typeof englishSource>;

export function englishSource(formats: Formats) {
  const state: Record<Source['state'], string> = {
    fetching: 'Fetching',
    resting: 'Up to date',
    paused: 'Paused',
    finished: 'All here',
  };
  const trouble: Record<RemoteTroubleKind, string> = {
    unreachable: 'Nothing can be fetched: they cannot be reached.',
    'credential-refused': 'Nothing can be fetched: they refused the sign-in. Edit this source.',
    'token-refused': 'Nothing can be fetched: the address for tokens gave none. Edit this source.',
    'not-permitted': 'Nothing can be fetched: they do not let this sign-in read. Ask them for one that may.',
    'not-an-lrs': 'Nothing can be fetched: what answers there is no Learning Record Store. Check the address.',
    moved: 'Nothing can be fetched: they say that they have another address. Ask them whether this is right.',
    busy: 'They are busy and asked to wait.',
    unencrypted: 'Nothing can be fetched: the address is not encrypted. Edit this source.',
    'secret-unreadable': 'The secret can no longer be read on this machine. Edit this source and type it again.',
  };
  return {
    title: 'Sources',
    lead: 'Bring home what other Learning Record Stores keep about you. Nothing changes there.',
    list: 'Sources',
    add: 'Bring my record home',
    emptyTitle: 'Your record may also lie elsewhere',
    emptyText:
      'Schools and employers often keep what you learned in their own Learning Record Store. Cairn can fetch a copy of what is yours, and go on fetching what is new.',
    addTitle: 'Bring my record home',
    editTitle: 'Edit source',
    name: 'Name',
    nameHint: 'Such as the school or employer.',
    whose: 'Which of these are you there?',
    whoseHint: 'Only what names one of these as the learner is fetched. Cairn remembers that these are you.',
    timesSeen: (count: number) => formats.plural(count, { one: 'in # Statement', other: 'in # Statements' }),
    another: 'Somebody else I am',
    addAnother: 'Add this one too',
    howMuch: 'How much',
    everything: 'Everything they have',
    sinceDay: 'Only what they stored since',
    day: 'Day',
    keepFetching: 'Go on fetching what is new',
    keepFetchingHint: 'Otherwise it is fetched once.',
    fillFirst: 'Give it a name and say who you are there, then it can begin.',
    save: 'Save',
    saveNew: 'Begin fetching',
    saveAnyway: 'Save anyway',
    state,
    heldUp: 'Held up',
    fetched: (count: number) => `${formats.number(count)} brought home`,
    already: (count: number) => formats.plural(count, { one: '# was here already', other: '# were here already' }),
    unusable: (count: number) => `${formats.number(count)} could not be kept`,
    whoseRecord: 'About',
    since: 'Stored there since',
    once: 'Fetched once',
    lastFetched: 'Last fetched',
    neverFetched: 'Nothing fetched yet',
    nextFetch: 'Next time',
    nextAttempt: 'Next try',
    problems: (count: number) =>
      formats.plural(count, { one: 'Why # could not be kept', other: 'Why # could not be kept' }),
    problemsFirst: (shown: number) =>
      formats.plural(shown, { one: 'The first of them:', other: 'The first # of them:' }),
    trouble,
    fetchNow: 'Fetch now',
    fetchNowNamed: (name: string) => `Fetch now from ${name}`,
    goOn: 'Continue',
    goOnNamed: (name: string) => `Continue fetching from ${name}`,
    pause: 'Pause',
    pauseNamed: (name: string) => `Pause ${name}`,
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => phrase`Remove ${emphasis(name)}?`,
    removeText: 'Cairn forgets its address and secret and fetches nothing more. What it brought home stays.',
  };
}
