import type { Words } from '../words.ts';

export const en: Words = {
  language: 'en-US',
  subjects: [
    'fire safety',
    'first aid',
    'data protection',
    'geology',
    'statistics',
    'project management',
    'photography',
    'public speaking',
    'piano',
    'electrical safety',
    'cooking',
    'contract law',
  ],
  titles: [
    'Introduction to %',
    'Everyday %',
    '% at work',
    '%: the second step',
    '% for people in a hurry',
    'Refresher: %',
  ],
  descriptions: [
    'What everybody should know about %, explained with examples from practice.',
    'You learn how % works, what can go wrong, and how to tell in time.',
    'Short lessons, exercises with answers and a test at the end. No previous knowledge of % is needed.',
    'An overview of the rules that apply to % since the last revision, with a checklist to print.',
  ],
  pages: [
    'Welcome',
    'What it is about',
    'The most frequent mistakes',
    'A worked example',
    'Checklist',
    'Your turn',
    'Looking closer',
    'Who is responsible',
    'Tools and materials',
    'Summary',
  ],
  questions: [
    {
      text: 'What do you do first when something unexpected happens in %?',
      choices: ['Warn the others', 'Look for the cause', 'Carry on carefully', 'Call for help'],
    },
    {
      text: 'Which of these statements about % is right?',
      choices: ['It is only a matter of experience', 'The order counts', 'It never needs to be checked'],
    },
    { text: 'Who decides in matters of %?', choices: ['The person on the spot', 'The supervisor', 'The customer'] },
    {
      text: 'How often should what was learned about % be repeated?',
      choices: ['Every year', 'Every two years', 'When the rules change', 'Never'],
    },
  ],
  reflections: [
    'I had always done this the other way round and never noticed. Next week I want to try it with my own material.',
    'Harder than I thought, above all the second half; I should repeat the exercise about %.',
    'A good hour. The comparison between both cases made clear to me what the rule is for.',
    'Went well today, twenty minutes without a mistake.',
    'The part about the law was too short, so I read on by myself and noted three questions for the next meeting.',
  ],
};
