import { expect, test } from 'vitest';
import { aRow } from '../../../testing/a-row.ts';
import { activitiesOf } from './activities-of.ts';

const object = { id: 'https://acme.example/question' };

test('a Statement names its Activity and the course around it', () => {
  const context = { contextActivities: { parent: [{ id: 'https://acme.example/course' }] } };
  const summary = { ...aRow(1), within: 'Fire safety' };
  expect(activitiesOf({ summary, json: JSON.stringify({ object, context }) })).toEqual([
    { id: 'https://acme.example/question', name: 'Question' },
    { id: 'https://acme.example/course', name: 'Fire safety' },
  ]);
});

test('a Statement about a person names none', () => {
  const summary = { ...aRow(1), object: { kind: 'person', name: 'Ben' } as const };
  const json = '{"object":{"objectType":"Agent","mbox":"mailto:ben@acme.example"}}';
  expect(activitiesOf({ summary, json })).toEqual([]);
});
