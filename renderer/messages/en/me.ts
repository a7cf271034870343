import type { SeenIdentity } from '../../../server/contract/portfolio.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type MeMessages = ReturnType<typeof englishMe>;

export function englishMe(formats: Formats) {
  const resembles: Record<NonNullable<SeenIdentity['resembles']>, string> = {
    'same-name': 'Has the same name as you',
    'same-name-in-address': 'Your name is in the address',
  };
  return {
    title: 'Me',
    lead: 'Who you are, and under which identities others have recorded you. All of it stays on this machine.',
    name: 'Name',
    nameHint: 'Stands in what you add by hand, and helps to find your other identities.',
    saved: 'Saved',
    picture: 'My picture',
    choosePicture: 'Choose a picture',
    changePicture: 'Change picture',
    removePicture: 'Remove picture',
    pictureUnreadable: 'This file is no picture that can be shown here. Choose a PNG, JPEG or WebP file.',
    mine: 'This is me',
    mineHint:
      'Old addresses belong here too: an e-mail changed years ago is still you. When you share, these are replaced by the identity they know you by.',
    noneMine: 'Nothing here yet. Answer “Is this you?” above, or add an e-mail address or an account of yours.',
    noneKnown: 'Nothing here yet. Add an e-mail address or an account of yours.',
    first: 'First',
    firstHint: 'What you add by hand is about this one.',
    makeFirst: 'Make first',
    makeFirstNamed: (name: string) => `Make first: ${name}`,
    madeFirst: (name: string) => `${name} is the first now`,
    statements: (count: number) =>
      count === 0 ? 'in no Statement yet' : formats.plural(count, { one: 'in # Statement', other: 'in # Statements' }),
    add: 'Add an identity',
    addTitle: 'Add an identity of mine',
    addAction: 'Add',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => phrase`Is ${emphasis(name)} not you?`,
    removeText:
      'Its Statements stay in your record, and you are asked about it again. Shares that you have decided go on as you decided them; new ones no longer count this as you.',
    removeAction: 'Remove from my identities',
    asked: 'Is this you?',
    askedHint: 'They act in your record, and Cairn does not know yet whether they are you.',
    resembles,
    examples: 'For example',
    seeAll: (count: number) => formats.plural(count, { one: 'See the Statement', other: 'See all # Statements' }),
    yes: 'Yes, this is me',
    yesNamed: (name: string) => `Yes, this is me: ${name}`,
    no: 'No, somebody else',
    noNamed: (name: string) => `No, somebody else: ${name}`,
    saidYes: (name: string) => `${name} is you`,
    saidNo: (name: string) => `${name} is somebody else`,
    others: 'Somebody else',
    othersHint: 'Their Statements stay in your record, but do not count as your experiences.',
    askAgain: 'Ask me again',
    askAgainNamed: (name: string) => `Ask me again about ${name}`,
  };
}
