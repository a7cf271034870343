import type { LeftOutPart } from '../../../server/contract/sharing/share-form.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export type FormMessages = ReturnType<typeof englishForm>;

/** The form in which Statements leave: under which identity, and what is left out. */
export function englishForm(formats: Formats) {
  const part: Record<LeftOutPart, { readonly label: string; readonly hint: string; readonly inSentence: string }> = {
    responses: { label: 'Answers', hint: 'What you answered to questions.', inSentence: 'answers' },
    scores: {
      label: 'Scores',
      hint: 'Points and percentages. Whether you passed or completed something stays.',
      inSentence: 'scores',
    },
    attachments: { label: 'Files', hint: 'Certificates, texts and other files that go with it.', inSentence: 'files' },
    places: {
      label: 'Places',
      hint: 'On which platform it happened, and where you were.',
      inSentence: 'places',
    },
    people: {
      label: 'Other people',
      hint: 'Instructors, teams and whoever else took part.',
      inSentence: 'other people',
    },
    times: { label: 'Times of day', hint: 'The hour. The day stays.', inSentence: 'times of day' },
    'version-2': {
      label: 'What only xAPI 2.0 has',
      hint: 'For places that speak an older xAPI and would refuse it.',
      inSentence: 'what only xAPI 2.0 has',
    },
  };
  return {
    title: 'In which form',
    who: 'Who you are there',
    asItIs: 'As it is',
    asItIsHint: 'You are named as it was recorded.',
    asSomebody: 'As …',
    asSomebodyHint: 'For example your e-mail at this employer, in place of your own.',
    identity: 'Known there as',
    another: 'Another…',
    remember: 'Keep this identity for next time',
    remembered: (agent: string) => phrase`${name(agent)} is one of your identities now.`,
    whoFirst: 'Say first who you are there.',
    leaveOut: 'Leave out',
    part,
    whichAreYou: 'Which of these are you?',
    whichAreYouHint:
      'These are named in your transcript. Cairn puts the other identity only in the place of those that are you.',
    timesSeen: (count: number) => formats.plural(count, { one: 'in # Statement', other: 'in # Statements' }),
    namedOtherwise: 'Are you named in other ways too?',
    thisIsMe: 'This is me',
    andMore: (count: number) => `${formats.number(count)} more are named less often.`,
    describe: (as: string | undefined, leftOut: readonly LeftOutPart[]): Phrase => {
      const without = `without ${formats.list(leftOut.map((one) => part[one].inSentence))}`;
      if (as === undefined) return leftOut.length === 0 ? phrase`as it is` : phrase`${without}`;
      return leftOut.length === 0 ? phrase`as ${name(as)}` : phrase`as ${name(as)}, ${without}`;
    },
  };
}
