import { expect, test } from 'vitest';
import type { Source } from '../../../server/contract/sharing/source.ts';
import { agentsToChoose, blankSource, draftOfSource, newSourceOf, toggleAgent, whoseOf } from './source-draft.ts';
import type { SourceDraft } from './source-draft.ts';

const ana = { mbox: 'mailto:ana@example.org' };
const anaAtSchool = { account: { homePage: 'https://school.example', name: '4711' } };
const ben = { mbox: 'mailto:ben@example.org' };

test('needs a name and somebody whose record it is', () => {
  expect(newSourceOf({ ...filled(), name: ' ' })).toBeUndefined();
  expect(newSourceOf({ ...filled(), chosen: [] })).toBeUndefined();
  expect(newSourceOf(filled())).toMatchObject({ name: 'School', whose: [ana], since: null, keepFetching: true });
});

test('whoever is typed in full counts without being added first, and once', () => {
  const typed = { kind: 'mail', mail: 'ana@school.example', homePage: '', account: '' } as const;
  expect(whoseOf({ ...filled(), typed })).toEqual([ana, { mbox: 'mailto:ana@school.example' }]);
  expect(whoseOf({ ...filled(), typed: { ...typed, mail: 'ana@' } })).toEqual([ana]);
  expect(whoseOf({ ...filled(), typed: { ...typed, mail: 'ana@example.org' } })).toEqual([ana]);
});

test('"since" is the beginning of a day where the reader is', () => {
  expect(newSourceOf({ ...filled(), sinceDay: '2026-03-10' })?.since).toBe(new Date(2026, 2, 10).toISOString());
  expect(newSourceOf({ ...filled(), sinceDay: '' })).toBeUndefined();
});

test('a source that is saved unchanged stays exactly as it was', () => {
  const source = aSource({ since: '2026-03-10T11:22:33.444Z', whose: [ana, anaAtSchool], keepFetching: false });
  expect(newSourceOf(draftOfSource(source), source)).toMatchObject({
    name: source.name,
    address: source.address,
    secret: '',
    whose: [ana, anaAtSchool],
    since: '2026-03-10T11:22:33.444Z',
    keepFetching: false,
  });
});

test('offers the learner’s identities first, then those named most often, each once', () => {
  const seen = [ben, ana].map((agent) => ({ agent, statements: 3 }));
  const known = { mine: [{ agent: ana, addedAt: '2026-03-10T12:00:00Z' }], seen };
  expect(agentsToChoose(known, [anaAtSchool, ana])).toEqual([
    { agent: ana, statements: null },
    { agent: anaAtSchool, statements: null },
    { agent: ben, statements: 3 },
  ]);
});

test('choosing twice is choosing nobody', () => {
  expect(toggleAgent(toggleAgent([ana], ben), ben)).toEqual([ana]);
  expect(toggleAgent([ana], { name: 'Ana', ...ana })).toEqual([]);
});

function filled(): SourceDraft {
  return { ...blankSource([ana]), name: 'School ' };
}

function aSource(changes: Partial<Source>): Source {
  return {
    id: 'school',
    name: 'School',
    address: 'https://lrs.school.example/xapi',
    login: 'basic',
    key: 'key',
    tokenAddress: '',
    tokenScope: '',
    allowUnencrypted: false,
    whose: [ana],
    since: null,
    keepFetching: true,
    createdAt: '2026-03-01T12:00:00Z',
    state: 'resting',
    fetched: 0,
    already: 0,
    unusable: 0,
    problems: [],
    lastFetchedAt: null,
    nextFetchAt: null,
    trouble: null,
    ...changes,
  };
}
