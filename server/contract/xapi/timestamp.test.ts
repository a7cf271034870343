import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimestamp, parseTimestamp } from './timestamp.ts';

const NOON = Date.UTC(2025, 2, 11, 12, 30, 15);

describe('Data 4.5: a timestamp', () => {
  it.each([
    ['2025-03-11T12:30:15Z', NOON],
    ['2025-03-11t12:30:15z', NOON],
    ['2025-03-11T12:30:15.5Z', NOON + 500],
    ['2025-03-11T12:30:15,25Z', NOON + 250],
    ['2025-03-11T12:30:15.123456789Z', NOON + 123],
    ['2025-03-11T13:30:15+01:00', NOON],
    ['2025-03-11T07:00:15-0530', NOON],
    ['2025-03-11T01:30:15-11', NOON],
    ['2025-03-11T13:31:15+01:01', NOON],
    ['2025-03-11T12:30:15+00:00', NOON],
    ['2025-03-11T12:30:15', NOON],
    ['2025-03-11T12:30Z', NOON - 15_000],
    ['20250311T123015Z', NOON],
    ['20250311T133015.250+0100', NOON + 250],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    ['2024-02-29T12:00:00Z', Date.UTC(2024, 1, 29, 12)],
    ['2000-02-29T12:00:00Z', Date.UTC(2000, 1, 29, 12)],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
    ['2017-01-01T00:59:60+01:00', Date.UTC(2017, 0, 1)],
  ])('may be %s', (text, milliseconds) => {
    expect(parseTimestamp(text)).toBe(milliseconds);
  });

  it.each([
    '',
    'yesterday',
    '2025-03-11',
    '12:30:15Z',
    '2025-03-11 12:30:15Z',
    '2025-03-11T12Z',
    '2025-3-11T12:30:15Z',
    '11/03/2025T12:30:15Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2025-04-31T00:00:00Z',
    '2025-00-10T00:00:00Z',
    '2025-13-10T00:00:00Z',
    '2025-03-00T00:00:00Z',
    '2025-03-11T24:00:00Z',
    '2025-03-11T12:60:00Z',
    '2025-03-11T12:30:61Z',
    '2025-03-11T12:30:60Z',
    '2025-03-11T12:30:15.Z',
    '2025-03-11T12:30:15+24:00',
    '2025-03-11T12:30:15+01:60',
    '2025-03-11T12:30:15+1:00',
    '2025-03-11T12:30:15-00:00',
    '2025-03-11T12:30:15-0000',
    '2025-03-11T12:30:15-00',
    '2025-03-11T12:30:15Z ',
    '+002025-03-11T12:30:15Z',
    '20250311T12:30:15Z',
  ])('cannot be %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
    expect(isTimestamp(text)).toBe(false);
  });

  it('reads back every date that JavaScript writes', () => {
    const min = new Date('0000-01-01T00:00:00Z');
    const max = new Date('9999-12-31T23:59:59.999Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        expect(parseTimestamp(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});
