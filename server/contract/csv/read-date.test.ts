import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimestamp } from '../xapi/timestamp.ts';
import { createDateReader } from './read-date.ts';

const inMadrid = createDateReader('Europe/Madrid');

function read(text: string, dayFirst = true): string {
  const date = inMadrid(text, dayFirst);
  return date.kind === 'date' ? date.at : date.kind;
}

describe('a date', () => {
  it.each([
    ['2024-03-02', '2024-03-02T12:00:00+01:00'],
    ['2024/3/2', '2024-03-02T12:00:00+01:00'],
    ['20240302', '2024-03-02T12:00:00+01:00'],
    ['15/04/2024', '2024-04-15T12:00:00+02:00'],
    ['15.04.24', '2024-04-15T12:00:00+02:00'],
    ['04/15/2024', '2024-04-15T12:00:00+02:00'],
    ['martes, 14 de enero de 2025, 16:41', '2025-01-14T16:41:00+01:00'],
    ['lunes, 13 de enero de 2025, 9:05', '2025-01-13T09:05:00+01:00'],
    ['mar, 14 ene. 2025', '2025-01-14T12:00:00+01:00'],
    ['14 January 2025 4:41 PM', '2025-01-14T16:41:00+01:00'],
    ['Tuesday, January 14, 2025, 12:05 AM', '2025-01-14T00:05:00+01:00'],
    ['14-sept-2025', '2025-09-14T12:00:00+02:00'],
    ['14 de gener de 2025', '2025-01-14T12:00:00+01:00'],
    ['14/01/2025 04:41 p. m.', '2025-01-14T16:41:00+01:00'],
    ['2017-10-24T23:55:00+01:07', '2017-10-24T23:55:00+01:07'],
    ['2025-03-11T09:29:57.105Z', '2025-03-11T09:29:57+00:00'],
    ['2017-10-12T14:00:00', '2017-10-12T14:00:00+02:00'],
    ['45366', '2024-03-15T12:00:00+01:00'],
    ['45366,5', '2024-03-15T12:00:00+01:00'],
    ['45366.75', '2024-03-15T18:00:00+01:00'],
    ['1741685397', '2025-03-11T09:29:57+00:00'],
  ])('"%s" is read', (text, at) => {
    expect(read(text)).toBe(at);
  });

  it('in numbers is read as its column has it, where both would do', () => {
    expect(read('03/04/2024', true)).toMatch(/^2024-04-03T/);
    expect(read('03/04/2024', false)).toMatch(/^2024-03-04T/);
  });

  it.each([
    '2024-02-30',
    '2017-13-12T14:00:00',
    '31/04/2024',
    '2024-03-02T25:00:00',
    '29 de febrero de 2023',
    '00/00/2024',
  ])('"%s" is impossible', (text) => {
    expect(read(text)).toBe('impossible');
  });

  it.each(['', 'soon', '12', '9,5', '14:30', '=TODAY()', '1/2', 'x'.repeat(500)])('"%s" is none', (text) => {
    expect(read(text)).toBe('none');
  });
});

it('takes the clock of the zone through the hours that come twice or not at all', () => {
  expect(read('2024-10-27 02:30')).toBe('2024-10-27T02:30:00+02:00');
  expect(read('2024-10-27 03:30')).toBe('2024-10-27T03:30:00+01:00');
  expect(parseTimestamp(read('2024-03-31 02:30'))).toBeDefined();
});

it('takes an unknown zone for UTC', () => {
  expect(createDateReader('Nowhere/Land')('2024-07-01', true)).toEqual({
    kind: 'date',
    at: '2024-07-01T12:00:00+00:00',
  });
});

it('finds again what Intl writes, in any zone', () => {
  const zones = fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC');
  const moments = fc.date({ min: new Date('1975-01-01'), max: new Date('2069-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      zones,
      moments,
      fc.constantFrom('en-GB', 'en-US', 'es', 'ca', 'fr', 'de', 'pt', 'it'),
      (zone, moment, language) => {
        const text = new Intl.DateTimeFormat(language, {
          dateStyle: 'full',
          timeStyle: 'medium',
          timeZone: zone,
        }).format(moment);
        const found = createDateReader(zone)(text.replace(/ (?:at|a las|um|à|às|alle ore|a les) /, ', '), true);
        const second = Math.floor(moment.getTime() / 1000) * 1000;
        const at = found.kind === 'date' ? parseTimestamp(found.at) : undefined;
        // An hour that comes twice is its first.
        return at === second || at === second - 3_600_000;
      },
    ),
    { numRuns: 200 },
  );
});
