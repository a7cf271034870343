import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkActivityDefinition } from './activity-definition.ts';
import type { ActivityDefinition } from './activity-definition.ts';
import { mergeDefinitions } from './merge-definitions.ts';

const merged = (known: ActivityDefinition, received: ActivityDefinition) =>
  JSON.parse(mergeDefinitions(JSON.stringify(known), JSON.stringify(received))) as ActivityDefinition;

const question: ActivityDefinition = {
  interactionType: 'choice',
  correctResponsesPattern: ['a'],
  choices: [{ id: 'a', description: { en: 'Water' } }, { id: 'b' }],
};

describe('Data 2.4.4.1: how an Activity reads follows the newest definition', () => {
  it('in the languages of both, the newest text first', () => {
    expect(
      merged(
        { name: { en: 'Curse', de: 'Kurs' } },
        { name: { en: 'Course', fr: 'Cours' }, description: { en: 'About fire' } },
      ),
    ).toEqual({ name: { en: 'Course', de: 'Kurs', fr: 'Cours' }, description: { en: 'About fire' } });
  });

  it('in one text where tags differ only in case', () => {
    expect(merged({ name: { 'en-US': 'Curse' } }, { name: { 'en-us': 'Course' } })).toEqual({
      name: { 'en-US': 'Course' },
    });
  });

  it('in a language whose tag is a name in JavaScript', () => {
    expect(merged({ name: {} }, { name: { toString: 'Course' } })).toEqual({ name: { toString: 'Course' } });
  });

  it('in moreInfo and in each extension', () => {
    expect(
      merged(
        { moreInfo: 'https://example.org/1', extensions: { 'act:a': { x: 1 }, 'act:b': 1 } },
        { moreInfo: 'https://example.org/2', extensions: { 'act:a': { y: 2 }, 'act:c': null } },
      ),
    ).toEqual({
      moreInfo: 'https://example.org/2',
      extensions: { 'act:a': { y: 2 }, 'act:b': 1, 'act:c': null },
    });
  });

  it('in what the components of the same kind of question say', () => {
    const choices = [
      { id: 'c', description: { en: 'Sand' } },
      { id: 'b', description: { en: 'Oil' } },
      { id: 'a', description: { de: 'Wasser' } },
    ];
    expect(merged(question, { interactionType: 'choice', choices })).toEqual({
      ...question,
      choices: [
        { id: 'a', description: { en: 'Water', de: 'Wasser' } },
        { id: 'b', description: { en: 'Oil' } },
      ],
    });
  });
});

describe('Data 2.4.4.1: what an Activity means stays as first received', () => {
  it.each<[string, ActivityDefinition, ActivityDefinition]>([
    ['its type', { type: 'act:course' }, { type: 'act:page' }],
    ['its correct responses', question, { ...question, correctResponsesPattern: ['b'] }],
    ['its kind of question', question, { ...question, interactionType: 'sequencing' }],
    ['the lists of its question', question, { ...question, steps: [{ id: 'x' }] }],
    ['that no response is the correct one', { interactionType: 'choice' }, question],
    [
      'the components, where those of another kind of question have the same ids',
      question,
      { interactionType: 'sequencing', choices: [{ id: 'a', description: { en: 'First', de: 'Erst' } }] },
    ],
  ])('in %s', (_, known, received) => {
    expect(merged(known, received)).toEqual(known);
  });

  it('and is taken where nothing was known of it', () => {
    expect(merged({ name: { en: 'Q1' } }, { type: 'act:question', ...question })).toEqual({
      name: { en: 'Q1' },
      type: 'act:question',
      ...question,
    });
  });
});

describe('merging definitions', () => {
  it('takes the first one, without white space', () => {
    expect(mergeDefinitions(undefined, '{ "name": { "en": "A b" } }')).toBe('{"name":{"en":"A b"}}');
  });

  it('keeps digits and escapes', () => {
    const known = '{"name":{"en":"\\u00e9"},"extensions":{"act:a":1e400,"act:b":0.1000000000000000000001}}';
    const received = '{"extensions":{"act:b":0.1000000000000000000002,"act:c":[ 9007199254740993, " " ]}}';
    expect(mergeDefinitions(known, received)).toBe(
      '{"name":{"en":"\\u00e9"},"extensions":{"act:a":1e400,"act:b":0.1000000000000000000002,' +
        '"act:c":[9007199254740993," "]}}',
    );
  });

  it('leaves the text alone that says the same in another way', () => {
    const known = '{"name":{"en":"\\u00e9","de":"x"},"extensions":{"act:a":{"b":[1,2]}},"moreInfo":"act:b"}';
    const received = '{ "moreInfo":"\\u0061ct:b", "extensions":{"act:a": {"b": [1, 2]} }, "name": {"EN" : "é" } }';
    expect(mergeDefinitions(known, received)).toBe(known);
  });

  const texts = fc.dictionary(
    fc.constantFrom('en', 'en-US', 'en-us', 'de', 'x-a'),
    fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'b', '"en":"a"', '","en":"a')),
  );
  const iri = fc.constantFrom('act:a', 'act:b', 'act:c');
  const component = fc.record({ id: fc.constantFrom('a', 'b', 'c'), description: texts }, { requiredKeys: ['id'] });
  const components = fc.uniqueArray(component, { selector: ({ id }) => id });
  const reading = {
    name: texts,
    description: texts,
    type: iri,
    moreInfo: iri,
    extensions: fc.dictionary(iri, fc.jsonValue({ maxDepth: 1 })),
  };
  const interaction = {
    interactionType: fc.constantFrom('choice', 'matching'),
    correctResponsesPattern: fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
    choices: components,
    source: components,
  };
  const definition: Arbitrary<ActivityDefinition> = fc.oneof(
    fc.record(reading, { requiredKeys: [] }),
    fc.record({ ...reading, ...interaction }, { requiredKeys: ['interactionType'] }),
  );
  const definitionText = fc
    .tuple(definition, fc.constantFrom(undefined, 1))
    .map(([value, space]) => JSON.stringify(value, null, space));

  it('gives a valid definition', () => {
    fc.assert(
      fc.property(definitionText, definitionText, (known, received) => {
        expect(checkActivityDefinition(JSON.parse(mergeDefinitions(known, received)))).toEqual([]);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(definitionText, definitionText, (known, received) => {
        const once = mergeDefinitions(mergeDefinitions(undefined, known), received);
        expect(mergeDefinitions(once, received)).toBe(once);
        expect(mergeDefinitions(known, known.replaceAll(/\n */g, ''))).toBe(known);
      }),
    );
  });

  it('gives the languages of both, and of each the newest text', () => {
    const lowerCase = (map: object = {}) =>
      Object.entries(map).map(([tag, text]) => [tag.toLowerCase(), text] as const);
    const oneCase = (map: object = {}) => new Map(lowerCase(map)).size === Object.keys(map).length;
    fc.assert(
      fc.property(texts.filter(oneCase), texts.filter(oneCase), (known, received) => {
        const wanted = new Map([...lowerCase(known), ...lowerCase(received)]);
        expect(new Map(lowerCase(merged({ name: known }, { name: received }).name))).toEqual(wanted);
      }),
    );
  });

  it('keeps the meaning of a question', () => {
    const meaning = ({ type, interactionType, correctResponsesPattern, choices, source }: ActivityDefinition) =>
      JSON.stringify([
        type,
        interactionType,
        correctResponsesPattern,
        choices?.map(({ id }) => id),
        source?.map(({ id }) => id),
      ]);
    const known = definition.filter(({ type, interactionType }) => type !== undefined && interactionType !== undefined);
    fc.assert(
      fc.property(known, definition, (first, received) => {
        expect(meaning(merged(first, received))).toBe(meaning(first));
      }),
    );
  });
});
