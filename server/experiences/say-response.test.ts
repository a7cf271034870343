import { describe, expect, it } from 'vitest';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import { sayResponse, sayRight } from './say-response.ts';

const read = (map: Parameters<typeof textIn>[0]) => textIn(map, ['es']);
const named = (id: string, es: string) => ({ id, description: { es } });

describe('responses in words', () => {
  it.each<[string, ActivityDefinition, string, string | null]>([
    ['true', { interactionType: 'true-false', correctResponsesPattern: ['false'] }, 'true', 'false'],
    [
      'a[,]c',
      {
        interactionType: 'choice',
        choices: [named('a', 'Aire'), named('b', 'Barro')],
        correctResponsesPattern: ['b[,]a', 'b'],
      },
      'Aire, c',
      'Barro, Aire / Barro',
    ],
    ['4', { interactionType: 'likert', scale: [named('4', 'Mucho')] }, 'Mucho', null],
    [
      'ana[.]1[,]bo[.]2',
      { interactionType: 'matching', source: [named('ana', 'Ana')], target: [named('1', 'Uno'), named('2', 'Dos')] },
      'Ana → Uno, bo → Dos',
      null,
    ],
    [
      'run[.]3',
      { interactionType: 'performance', steps: [named('run', 'Correr')], correctResponsesPattern: ['run[.]2[:]4'] },
      'Correr: 3',
      'Correr: 2 – 4',
    ],
    ['5', { interactionType: 'numeric', correctResponsesPattern: ['4[:]'] }, '5', '≥ 4'],
    [
      'Madrid',
      { interactionType: 'fill-in', correctResponsesPattern: ['{case_matters=false}{lang=es}madrid'] },
      'Madrid',
      'madrid',
    ],
    ['whatever', {}, 'whatever', null],
  ])('%s', (response, definition, inWords, right) => {
    expect([sayResponse(response, definition, read), sayRight(definition, read)]).toEqual([inWords, right]);
  });
});
