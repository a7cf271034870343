import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type OverviewMessages = ReturnType<typeof englishOverview>;

export function englishOverview(formats: Formats) {
  return {
    title: 'Overview',
    total: (experiences: number, statements: number) =>
      `${formats.plural(experiences, { one: '# experience', other: '# experiences' })} from ${countStatements(statements, formats)}`,
    week: 'This week',
    days: (count: number): string => (count === 1 ? 'day' : 'days'),
    spent: 'of learning',
    statements: (count: number): string => (count === 1 ? 'Statement' : 'Statements'),
    nothingThisWeek: 'Nothing yet this week.',
    about: (amount: string) => `About ${amount}`,
    more: (amount: string) => `${amount} more than by this day last week.`,
    less: (amount: string) => `${amount} less than by this day last week.`,
    same: 'As much as by this day last week.',
    first: 'By this day last week there was nothing yet.',
    nothing: 'Last week was quiet too. A page, a video, an exercise: everything counts.',
    finished: 'Finished',
    goingOn: 'Going on',
    calendar: 'Your year',
    subjects: 'Subjects',
    inProgress: 'In progress',
    allInProgress: 'All in progress',
    nothingInProgress: 'Nothing is open at the moment. What you begin and have not finished stands here.',
    achievements: 'Newest achievements',
    noAchievements: 'What you pass, complete or earn stands here.',
    wholeTranscript: 'The whole transcript',
    sharing: 'To be shared',
    nothingWaits: 'Nothing waits. What you decided to share has been sent.',
    waiting: (count: number, destination: string) =>
      phrase`${formats.plural(count, { one: '# Statement waits', other: '# Statements wait' })} for ${emphasis(destination)}`,
    refused: (count: number, destination: string) =>
      phrase`${formats.plural(count, { one: '# Statement was', other: '# Statements were' })} refused or held back for ${emphasis(destination)}`,
    seeWhy: 'See why',
    seeWaiting: 'See them',
    share: 'Share',
    isThisYou: (count: number) =>
      formats.plural(count, {
        one: 'Is this you? Somebody new acts in your record.',
        other: 'Is this you? # people act in your record whom Cairn does not know.',
      }),
    answer: 'Have a look',
  };
}
