// What H5P's libraries send, alone and one within another.
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const day = '2025-06-01';
const arrived = arrivedAt.slice(0, 10);
const content = activityNamed('https://learn.example.org/h5p/12', 'Weather');
const piece = (number: number, name?: string): Activity => ({
  id: `${content.id}?subContentId=5c1f7c54-9a8e-4d0f-8a30-2f6d1b0e100${number}`,
  definition: { ...(name !== undefined && { name: { 'en-US': name } }) },
});
const asked = (number: number, text: string): Activity => ({
  ...piece(number),
  definition: {
    description: { 'en-US': `<p>${text}</p>\n` },
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: 'choice',
  },
});
const points = (raw: number, max: number) => ({ raw, min: 0, max, scaled: raw / max });

function sent(
  library: string,
  verb: string,
  object: Activity,
  minute: number,
  more: Partial<Statement> = {},
  parent?: Activity,
) {
  return {
    ...statementAbout(verb, object, {
      minute,
      category: [`http://h5p.org/libraries/H5P.${library}`],
      ...(parent && { parent: [{ id: parent.id }] }),
    }),
    ...more,
  };
}

const result = (raw: number, max: number, seconds: number, more: Statement['result'] = {}) => ({
  result: { score: points(raw, max), duration: `PT${seconds}S`, ...more },
});

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'a question set with its questions',
    statements: [
      sent('QuestionSet-1.20', 'attempted', content, 0),
      sent('MultiChoice-1.16', 'answered', asked(1, 'What is hail?'), 1, result(1, 1, 9, { success: true }), content),
      sent('MultiChoice-1.16', 'answered', asked(2, 'What is fog?'), 2, result(0, 1, 20, { success: false }), content),
      sent('QuestionSet-1.20', 'completed', content, 2, result(1, 2, 120, { success: true, completion: true })),
    ],
    shown: [
      `quiz "Weather": completed and passed, 1 of 2 = 50 %, 120 s, 1 attempt, ${day}`,
      `- question "What is hail?": answered right, 1 of 1 = 100 %, 9 s, 1 attempt, ${day}`,
      `- question "What is fog?": answered wrong, 0 of 1 = 0 %, 20 s, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a video with questions inside of a column',
    statements: [
      sent('Column-1.16', 'attempted', content, 0),
      sent('InteractiveVideo-1.26', 'attempted', piece(3, 'Clouds'), 0, {}, content),
      sent(
        'MultiChoice-1.16',
        'answered',
        asked(4, 'Which cloud rains?'),
        1,
        result(1, 1, 5, { success: true }),
        piece(3),
      ),
      sent(
        'InteractiveVideo-1.26',
        'completed',
        piece(3, 'Clouds'),
        4,
        result(1, 1, 240, { completion: true, success: true }),
        content,
      ),
      sent('Column-1.16', 'completed', content, 4, result(1, 1, 250, { completion: true })),
    ],
    shown: [
      `quiz "Weather": completed, 1 of 1 = 100 %, 250 s, 1 attempt, ${day}`,
      `- video "Clouds": completed and passed, 1 of 1 = 100 %, 240 s, 1 attempt, ${day}`,
      `- - question "Which cloud rains?": answered right, 1 of 1 = 100 %, 5 s, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a presentation that was left on its third slide',
    statements: [
      sent('CoursePresentation-1.25', 'attempted', content, 0),
      sent('CoursePresentation-1.25', 'progressed', content, 1, {
        object: {
          ...content,
          definition: { ...content.definition, extensions: { 'http://id.tincanapi.com/extension/ending-point': 3 } },
        },
      }),
    ],
    shown: [`lesson "Weather": in-progress, 1 attempt, ${day}`],
  },
  {
    what: 'an interactive book with a chapter that was read',
    statements: [
      sent('InteractiveBook-1.11', 'attempted', content, 0),
      sent('InteractiveBook-1.11', 'progressed', piece(5, 'Wind'), 1, {}, content),
      sent('InteractiveBook-1.11', 'completed', content, 9, result(4, 5, 540, { completion: true, success: true })),
    ],
    shown: [
      `lesson "Weather": completed and passed, 4 of 5 = 80 %, 540 s, 1 attempt, ${day}`,
      `- lesson "Wind": in-progress, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a free text with points and no right answer',
    statements: [
      sent(
        'Essay-1.5',
        'answered',
        { ...asked(6, 'Describe a storm.'), id: content.id },
        3,
        result(3, 5, 100, { response: 'Dark', completion: true }),
      ),
    ],
    shown: [`question "Describe a storm.": answered, 3 of 5 = 60 %, 100 s, 1 attempt, ${day}`],
  },
  {
    what: 'cards that were gone through, without points',
    statements: [
      sent('Dialogcards-1.9', 'attempted', content, 0),
      sent('Dialogcards-1.9', 'completed', content, 2, { result: { completion: true, duration: 'PT2M' } }),
    ],
    shown: [`practice "Weather": completed, 120 s, 1 attempt, ${day}`],
  },
];

it.each(rows)('H5P has $what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});

const h5p = (library: string) => [`http://h5p.org/libraries/H5P.${library}`];
const presentation = activityNamed('https://learn.example.com/h5p/7', 'The water cycle');

describe('H5P', () => {
  it('has a course presentation with its questions', () => {
    const question = {
      id: `${presentation.id}?subContentId=5c1f7c54-9a8e-4d0f-8a30-2f6d1b0e1001`,
      definition: {
        description: { 'en-US': '<p>What falls from a cloud?</p>\n' },
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
      },
    } as const;
    const statements = [
      statementAbout('attempted', presentation, { category: h5p('CoursePresentation-1.25') }),
      statementAbout('progressed', presentation, { category: h5p('CoursePresentation-1.25') }),
      statementAbout('answered', question, {
        category: h5p('MultiChoice-1.16'),
        parent: [{ id: presentation.id }],
        result: { success: true, score: { raw: 1, max: 1, min: 0, scaled: 1 }, duration: 'PT9S' },
      }),
      statementAbout('completed', presentation, {
        category: h5p('CoursePresentation-1.25'),
        result: { completion: true, score: { raw: 1, max: 2, min: 0, scaled: 0.5 }, duration: 'PT1M5S' },
      }),
    ];
    expect(tellStory(statements)).toEqual([
      `lesson "The water cycle": completed, 1 of 2 = 50 %, 65 s, 1 attempt, ${arrived}`,
      `- question "What falls from a cloud?": answered right, 1 of 1 = 100 %, 9 s, 1 attempt, ${arrived}`,
    ]);
  });

  it('has an interactive video as a video, whatever is asked in it', () => {
    const statements = [
      statementAbout('attempted', presentation, { category: h5p('InteractiveVideo-1.22'), minute: 0 }),
      statementAbout('interacted', presentation, { category: h5p('InteractiveVideo-1.22'), minute: 1 }),
      statementAbout('completed', presentation, {
        category: h5p('InteractiveVideo-1.22'),
        minute: 4,
        result: { completion: true, success: true, score: { raw: 3, max: 3, min: 0, scaled: 1 }, duration: 'PT4M' },
      }),
    ];
    expect(tellStory(statements)).toEqual([
      'video "The water cycle": completed and passed, 3 of 3 = 100 %, 240 s, 1 attempt, 2025-06-01',
    ]);
  });

  it('counts a set of questions that was done again as another attempt', () => {
    const completed = (raw: number, duration: string) =>
      statementAbout('completed', presentation, {
        category: h5p('QuestionSet-1.20'),
        result: { completion: true, score: { raw, max: 4, min: 0, scaled: raw / 4 }, duration },
      });
    expect(tellStory([completed(1, 'PT20S'), completed(4, 'PT50S')])).toEqual([
      `quiz "The water cycle": completed, 4 of 4 = 100 %, 50 s, 2 attempts, ${arrived}`,
    ]);
  });
});
