import { describe, expect, it } from 'vitest';
import { openMemory, aStatementRow } from '../testing/open-memory-store.ts';
import { createSearchStore } from './search-store.ts';
import { createStatementStore } from './statement-store.ts';
import { createTranscriptStore, matchAll } from './transcript-store.ts';

describe('the transcript', () => {
  it('gives windows by the time at which things happened, and says where a row is', () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const transcript = createTranscriptStore(database);
    const happened = [5, 1, 3, 3, 9];
    happened.forEach((time, index) => statements.insert(aStatementRow(index + 1, { happened: time })));
    expect(transcript.window('', 0, 10).map(({ sequence }) => sequence)).toEqual([5, 1, 4, 3, 2]);
    expect(transcript.window('', 1, 2).map(({ sequence }) => sequence)).toEqual([1, 4]);
    expect([5, 1, 4, 3, 2].map((sequence) => transcript.position('', sequence))).toEqual([0, 1, 2, 3, 4]);
    expect(transcript.position('', 99)).toBeUndefined();
  });

  it('finds all words as beginnings, without accents or case, and takes signs for nothing', () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const search = createSearchStore(database);
    const transcript = createTranscriptStore(database);
    const words = ['Ana completó Álgebra I', 'Bo watched fire safety', 'ANA watched "fire" drill'];
    words.forEach((text, index) => search.insert(statements.insert(aStatementRow(index + 1)), text));
    const find = (filter: string) => transcript.window(filter, 0, 10).map(({ sequence }) => sequence);
    expect(find('ana')).toEqual([3, 1]);
    expect(find('ALGE complet')).toEqual([1]);
    expect(find('fire wat')).toEqual([3, 2]);
    expect(find('fire" OR "ana')).toEqual([]);
    expect(find('*')).toEqual([]);
    expect(transcript.count('fire')).toBe(2);
    expect(transcript.position('fire', 2)).toBe(1);
    expect(transcript.position('fire', 1)).toBeUndefined();
    statements.markVoided(aStatementRow(3).id, 'x');
    expect(transcript.ids('fire')).toEqual([aStatementRow(2).id]);
  });

  it('writes no operator of FTS5 that the reader typed', () => {
    expect(matchAll('a AND (b* NEAR "c)')).toBe('"a"* "AND"* "b"* "NEAR"* "c"*');
  });
});
