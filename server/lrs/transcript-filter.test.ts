import { expect, it } from 'vitest';
import { transcriptFilter } from './transcript-filter.ts';

it('takes days for those of this machine, both included', () => {
  expect(transcriptFilter({ since: '2026-03-01', until: '2026-12-31' })).toEqual({
    from: new Date(2026, 2, 1).getTime(),
    until: new Date(2027, 0, 1).getTime(),
  });
});

it('takes words of blanks for none, and keeps what is asked for otherwise', () => {
  expect(transcriptFilter({ words: ' ', score: '50', source: 'key', person: 'mbox::x', kind: 'quiz' })).toEqual({
    score: 50,
    credentialKey: 'key',
    agent: 'mbox::x',
    kind: 'quiz',
  });
});
