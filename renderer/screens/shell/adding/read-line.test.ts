import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './line/fold-text.ts';
import { readDuration } from './line/find-duration.ts';
import { readLine } from './read-line.ts';

/** A Wednesday. */
const now = new Date(2025, 2, 12, 17, 45);

function read(line: string) {
  const { at, ...rest } = readLine(line, now);
  return { ...rest, ...(at && { at: at.toLocaleString('sv-SE').slice(0, 16) }) };
}

const rows: readonly (readonly [string, ReturnType<typeof read>])[] = [
  ['practised piano 30 min yesterday', { deed: 'practised', title: 'piano', seconds: 1800, at: '2025-03-11 12:00' }],
  ['Practiced piano for half an hour', { deed: 'practised', title: 'piano', seconds: 1800 }],
  ['I read Dune', { deed: 'read', title: 'Dune' }],
  ['practised 1h30 of piano', { deed: 'practised', title: 'piano', seconds: 5400 }],
  ['45 min de guitarra', { title: 'guitarra', seconds: 2700 }],
  ['read Of Mice and Men', { deed: 'read', title: 'Of Mice and Men' }],
  [
    'attended webinar https://example.org/x?a=1. 1h',
    { deed: 'attended', title: 'webinar', seconds: 3600, link: 'https://example.org/x?a=1' },
  ],
  ['read https://example.org/essay', { deed: 'read', title: 'https://example.org/essay' }],
  ['went to a first aid course', { deed: 'attended', title: 'a first aid course' }],
  ['went to Rome', { deed: 'visited', title: 'Rome' }],
  ['fui a una charla sobre abejas', { deed: 'attended', title: 'una charla sobre abejas' }],
  ['fui al museo', { deed: 'visited', title: 'museo' }],
  ["I've read Dune today", { deed: 'read', title: 'Dune', at: '2025-03-12 17:45' }],
  [
    'Yesterday I attended the town meeting, 2 h',
    { deed: 'attended', title: 'the town meeting', seconds: 7200, at: '2025-03-11 12:00' },
  ],
  ['passed First aid 8/10', { deed: 'passed', title: 'First aid', score: { raw: 8, max: 10 } }],
  ['passed driving test with 92 %', { deed: 'passed', title: 'driving test', score: { raw: 92, max: 100 } }],
  [
    'completed Algebra score 17 of 20 on 2025-01-31',
    { deed: 'completed', title: 'Algebra', score: { raw: 17, max: 20 }, at: '2025-01-31 12:00' },
  ],
  [
    'failed statistics exam 3/10',
    { deed: 'completed', success: false, title: 'statistics exam', score: { raw: 3, max: 10 } },
  ],
  ['listened to a podcast on bees 1 h 20', { deed: 'listened', title: 'a podcast on bees', seconds: 4800 }],
  [
    'watched The Great War 1.5 hours last Monday',
    { deed: 'watched', title: 'The Great War', seconds: 5400, at: '2025-03-10 12:00' },
  ],
  ['built a bird house on Wednesday', { deed: 'built', title: 'a bird house', at: '2025-03-05 12:00' }],
  ['visited the science museum 3 days ago', { deed: 'visited', title: 'the science museum', at: '2025-03-09 12:00' }],
  ['wrote essay on Kant a week ago', { deed: 'wrote', title: 'essay on Kant', at: '2025-03-05 12:00' }],
  ['earned Forklift licence 12 March 2021', { deed: 'earned', title: 'Forklift licence', at: '2021-03-12 12:00' }],
  ['taught fractions December 3', { deed: 'taught', title: 'fractions', at: '2024-12-03 12:00' }],
  ['presented my thesis yesterday at 6:30 pm', { deed: 'presented', title: 'my thesis', at: '2025-03-11 18:30' }],
  ['talked about climate at 09:15', { deed: 'discussed', title: 'climate', at: '2025-03-12 09:15' }],
  ['practiqué piano 30 min ayer', { deed: 'practised', title: 'piano', seconds: 1800, at: '2025-03-11 12:00' }],
  ['He leído Don Quijote durante hora y media', { deed: 'read', title: 'Don Quijote', seconds: 5400 }],
  ['leí Cien años de soledad el lunes', { deed: 'read', title: 'Cien años de soledad', at: '2025-03-10 12:00' }],
  ['asistí al taller de pan hace 2 semanas', { deed: 'attended', title: 'taller de pan', at: '2025-02-26 12:00' }],
  [
    'aprobé Primeros auxilios con un 8 de 10',
    { deed: 'passed', title: 'Primeros auxilios', score: { raw: 8, max: 10 } },
  ],
  [
    'completé Álgebra nota 8,5/10 el 3 de febrero',
    { deed: 'completed', title: 'Álgebra', score: { raw: 8.5, max: 10 }, at: '2025-02-03 12:00' },
  ],
  ['suspendí Química', { deed: 'completed', success: false, title: 'Química' }],
  ['vi un documental anteayer a las 21', { deed: 'watched', title: 'un documental', at: '2025-03-10 21:00' }],
  ['hice una mesa 24.12.2024', { deed: 'built', title: 'una mesa', at: '2024-12-24 12:00' }],
  ['escuché “Una hora con Bach”', { deed: 'listened', title: 'Una hora con Bach' }],
];

describe('one line', () => {
  it.each(rows)('understands "%s"', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('keeps as the title whatever it does not understand', () => {
    expect(read('Danced tango')).toEqual({ title: 'Danced tango' });
    expect(read('')).toEqual({ title: '' });
    expect(read('reading group')).toEqual({ title: 'reading group' });
  });

  it('does not choose between two days, two durations or two scores', () => {
    expect(read('ran 5 min walked 30 min')).toEqual({ title: 'ran 5 min walked 30 min' });
    expect(read('read Dune yesterday today')).toEqual({ deed: 'read', title: 'Dune yesterday today' });
    expect(read('passed judo 8/10 9/10')).toEqual({ deed: 'passed', title: 'judo 8/10 9/10' });
  });

  it('does not take for a score or a day what may be something else', () => {
    expect(read('read chapter 3/12 of Dune')).toEqual({ deed: 'read', title: 'chapter 3/12 of Dune' });
    expect(read('read 80% of Dune')).toEqual({ deed: 'read', title: '80% of Dune' });
    expect(read('passed judo 12/10')).toEqual({ deed: 'passed', title: 'judo 12/10' });
    expect(read('read Dune 3/4/2024')).toEqual({ deed: 'read', title: 'Dune 3/4/2024' });
    expect(read('read Dune 2025-02-30')).toEqual({ deed: 'read', title: 'Dune 2025-02-30' });
    expect(read('read Dune 2026-01-01')).toEqual({ deed: 'read', title: 'Dune 2026-01-01' });
    expect(read('watched Friday Night Lights')).toEqual({ deed: 'watched', title: 'Friday Night Lights' });
  });

  it('leaves something to be the title', () => {
    expect(read('watched Yesterday')).toEqual({ deed: 'watched', title: 'Yesterday' });
    expect(read('watched "Yesterday" yesterday')).toEqual({
      deed: 'watched',
      title: 'Yesterday',
      at: '2025-03-11 12:00',
    });
  });

  it('takes a day without a year as the last one, never as one to come', () => {
    expect(read('read Dune 13 March').at).toBe('2024-03-13 12:00');
    expect(read('read Dune 12 March').at).toBe('2025-03-12 17:45');
  });

  it('never fails, and never says a time to come by a day alone', () => {
    const piece = fc.constantFrom(
      'yesterday',
      '12 March',
      '30 min',
      '8/10',
      'read',
      '"x',
      '«',
      'el lunes',
      'hace 3 dias',
      '1:30 h',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const line = pieces.filter((text) => !/\bat\b|\blas?\b/.test(text)).join(' ');
        const { at, title } = readLine(line, now);
        expect(at === undefined || at <= now).toBe(true);
        expect(title).toBe(title.trim());
      }),
    );
  });
});

it('folds sign for sign', () => {
  expect(foldText('Árbol ÑANDÚ')).toBe('arbol nandu');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
});

it('reads a duration that stands alone, as minutes where it does not say', () => {
  const durations = ['45', '45 min', '1 h 30', '1:30', '1,5 h', 'half an hour', '2 horas', '90m'].map((text) =>
    readDuration(text),
  );
  expect(durations).toEqual([2700, 2700, 5400, 5400, 5400, 1800, 7200, 5400]);
  expect(['', '0', 'long', '5 min or 6', '1:75', '-3'].map((text) => readDuration(text))).toEqual(
    Array(6).fill(undefined),
  );
});
