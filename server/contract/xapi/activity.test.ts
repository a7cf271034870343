import { describe, expect, it } from 'vitest';
import { checkActivity } from './activity.ts';

const id = 'https://lms.example.org/course/1';

const pointersIn = (definition: unknown) => checkActivity({ id, definition }).map(({ pointer }) => pointer);

describe('Data 2.4.4.1: an Activity', () => {
  it.each([{ id }, { id, objectType: 'Activity' }, { id, definition: {} }])('may be %j', (activity) => {
    expect(checkActivity(activity)).toEqual([]);
  });

  it.each([
    ['course', ['']],
    [{}, ['/id']],
    [{ id: 'course' }, ['/id']],
    [{ id, objectType: 'activity' }, ['/objectType']],
    [{ id, extensions: {} }, ['/extensions']],
  ])('cannot be %j', (activity, pointers) => {
    expect(checkActivity(activity).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('Data 2.4.4.1: the definition of an Activity', () => {
  it.each([
    {
      name: { en: 'Course' },
      description: { en: 'A course' },
      type: 'http://adlnet.gov/expapi/activities/course',
      moreInfo: 'https://lms.example.org/course/1/info',
      extensions: { 'https://example.org/x': null },
    },
    { interactionType: 'true-false', correctResponsesPattern: ['true'] },
    {
      interactionType: 'choice',
      correctResponsesPattern: [],
      choices: [{ id: 'a', description: { en: 'A' } }, { id: 'b' }],
    },
    { interactionType: 'likert', choices: [{ id: 'a' }] },
    { interactionType: 'numeric', correctResponsesPattern: ['not a number'] },
  ])('may be %j', (definition) => {
    expect(pointersIn(definition)).toEqual([]);
  });

  it.each([
    [1, ['/definition']],
    [null, ['/definition']],
    [{ name: 'Course' }, ['/definition/name']],
    [{ type: 'course' }, ['/definition/type']],
    [{ moreInfo: '' }, ['/definition/moreInfo']],
    [{ extensions: { x: 1 } }, ['/definition/extensions']],
    [{ extra: 1 }, ['/definition/extra']],
    [{ interactionType: 'True-False' }, ['/definition/interactionType']],
    [{ correctResponsesPattern: ['true'] }, ['/definition/interactionType']],
    [{ steps: [] }, ['/definition/interactionType']],
    [{ interactionType: 'choice', correctResponsesPattern: 'a' }, ['/definition/correctResponsesPattern']],
    [{ interactionType: 'choice', correctResponsesPattern: ['a', 1] }, ['/definition/correctResponsesPattern/1']],
    [{ interactionType: 'choice', choices: { id: 'a' } }, ['/definition/choices']],
    [{ interactionType: 'choice', choices: [{}] }, ['/definition/choices/0/id']],
    [{ interactionType: 'choice', choices: [{ id: 1 }] }, ['/definition/choices/0/id']],
    [{ interactionType: 'choice', choices: [{ id: 'a', text: 'A' }] }, ['/definition/choices/0/text']],
    [{ interactionType: 'likert', scale: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, ['/definition/scale/2/id']],
    [{ interactionType: 'matching', source: [{ id: 'a', description: 'A' }] }, ['/definition/source/0/description']],
  ])('cannot be %j', (definition, pointers) => {
    expect(pointersIn(definition)).toEqual(pointers);
  });
});
