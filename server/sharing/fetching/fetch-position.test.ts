import { describe, expect, it } from 'vitest';
import { createFetchTrack } from './fetch-position.ts';

const at = (seconds: number) => new Date(Date.UTC(2025, 0, 1, 0, 0, seconds)).toISOString();

function trackOf(stored: readonly string[], start?: string) {
  const track = createFetchTrack(start === undefined ? undefined : { stored: start, counted: [] }, null);
  for (const one of stored) track.see(one);
  return track;
}

describe('how far a source was fetched', () => {
  it('is behind the last that is known to be complete, and behind everything at the end', () => {
    const track = trackOf([at(1), at(2), at(3), at(3)]);
    expect(track.position(false)?.stored).toBe(at(2));
    expect(track.position(true)?.stored).toBe(at(3));
  });

  it('is nowhere as long as all have the same time', () => {
    expect(trackOf([at(1), at(1)]).position(false)).toBeUndefined();
  });

  it('stays where it was when they do not come oldest first, until the end', () => {
    const track = trackOf([at(30), at(20), at(25)], at(10));
    expect(track.position(false)?.stored).toBe(at(10));
    expect(track.position(true)?.stored).toBe(at(30));
  });

  it('never goes back', () => {
    expect(trackOf([at(1), at(2)], at(10)).position(true)?.stored).toBe(at(10));
  });

  it('waits for what is held back', () => {
    const track = trackOf([at(1), at(2)]);
    track.hold();
    track.see(at(3));
    track.see(at(4));
    expect(track.position(false)?.stored).toBe(at(1));
    track.release();
    expect(track.position(false)?.stored).toBe(at(3));
  });

  it('does not go beyond what is consistent', () => {
    const track = createFetchTrack(undefined, null);
    track.limit(at(2));
    track.limit(at(9));
    for (const seconds of [1, 3, 5]) track.see(at(seconds));
    expect(track.position(true)?.stored).toBe(at(2));
  });

  it('tells microseconds apart', () => {
    const track = trackOf(['2025-01-01T00:00:00.000001Z', '2025-01-01T00:00:00.000002Z']);
    expect(track.position(false)?.stored).toBe('2025-01-01T00:00:00.000001Z');
  });
});

describe('the next question', () => {
  it('begins a little before the position, and never before what the learner wants', () => {
    expect(createFetchTrack(undefined, null).since).toBeUndefined();
    expect(trackOf([], at(30)).since).toBe(at(25));
    expect(createFetchTrack({ stored: at(30), counted: [] }, at(28)).since).toBe(at(28));
    expect(createFetchTrack({ stored: at(30), counted: [] }, at(28)).isWanted(at(28))).toBe(false);
  });

  it('counts nothing twice that comes again', () => {
    const track = createFetchTrack({ stored: at(30), counted: ['a'] }, null);
    expect([track.isCounted('a', at(28)), track.isCounted('b', at(28)), track.isCounted('c', at(20))]).toEqual([
      true,
      false,
      true,
    ]);
    track.see(at(28));
    track.count('b', at(28));
    expect(track.position(true)).toEqual({ stored: at(30), counted: ['a', 'b'] });
  });
});
