import { name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export type CriteriaMessages = ReturnType<typeof englishCriteria>;

/** Which Statements: by what they are about. */
export function englishCriteria() {
  return {
    title: 'Which Statements',
    hint: 'Leave empty what does not matter. What you fill in must all be true.',
    activity: 'Course or activity',
    activityHint: 'Find it by name, or type its id. What happened within it counts too.',
    activityNamed: (activity: string) => `This is “${activity}”. What happened within it counts too.`,
    activityWrong: 'This is no id of an activity. It looks like https://example.org/course.',
    findActivity: 'Find it by name',
    name: 'Name',
    found: 'Activities found',
    nothingFound: 'No activity with these words.',
    from: 'From',
    until: 'Until',
    untilHint: 'This day included.',
    periodWrong: 'The period ends before it begins.',
    mendFirst: 'Something above is not right yet: below its field it says what.',
    more: 'What happened, and which app recorded it',
    verbs: 'What happened',
    otherVerbs: 'Other verbs',
    otherVerbsHint: 'Their ids, with spaces between them.',
    otherVerbsWrong: 'One of these is no id of a verb. It looks like http://adlnet.gov/expapi/verbs/completed.',
    credential: 'Recorded by',
    anyCredential: 'Whatever recorded it',
    words: 'Words',
    wordsHint: 'As in the filter of the transcript.',
    everything: 'everything in your transcript',
    those: (conditions: Phrase) => phrase`Statements ${conditions}`,
    about: (activity: string) => phrase`about ${name(activity)}`,
    saying: (verbs: readonly string[]) => phrase`saying ${list(verbs, ' or ')}`,
    since: (day: string) => phrase`from ${day}`,
    upTo: (day: string) => phrase`until ${day}`,
    between: (first: string, last: string) => phrase`from ${first} until ${last}`,
    recordedBy: (label: string) => phrase`recorded by ${name(label)}`,
  };
}

/** Foreign words, each apart from the others. */
function list(words: readonly string[], between: string): Phrase {
  return words.flatMap((word, index) => phrase`${index === 0 ? '' : between}“${name(word)}”`);
}
