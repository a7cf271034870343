import { expect, test } from 'vitest';
import { choiceOf, draftOfAddress, isSigned } from './export-draft.ts';

const picked = { what: 'experiences', activities: ['https://courses.example.org/1'] } as const;

test('without anything picked the whole record is offered, complete', () => {
  const draft = draftOfAddress(new URLSearchParams(), undefined);
  expect(draft).toMatchObject({ what: 'all', format: 'zip' });
  expect(choiceOf(draft, undefined, [])).toEqual({ what: 'all' });
});

test('what was picked in the transcript is what is exported', () => {
  const draft = draftOfAddress(new URLSearchParams('what=experiences'), picked);
  expect(choiceOf(draft, picked, [])).toEqual(picked);
});

test('the collection that led here is chosen', () => {
  const draft = draftOfAddress(new URLSearchParams('collection=c1'), undefined);
  expect(choiceOf(draft, undefined, [])).toEqual({ what: 'collection', id: 'c1' });
});

test('a saved view exports what it shows, with its filter', () => {
  const draft = { ...draftOfAddress(new URLSearchParams(), undefined), what: 'view', view: 'v1' } as const;
  const views = [
    { id: 'v1', name: 'Quizzes', query: 'kind=quiz&nonsense=1' },
    { id: 'v2', name: 'All', query: 'view=statements&words=golf' },
  ];
  expect(choiceOf(draft, undefined, views)).toEqual({
    what: 'filter',
    view: 'experiences',
    filter: { kind: 'quiz' },
  });
  expect(choiceOf({ ...draft, view: 'v2' }, undefined, views)).toEqual({
    what: 'filter',
    view: 'statements',
    filter: { words: 'golf' },
  });
  expect(choiceOf({ ...draft, view: 'gone' }, undefined, views)).toBeUndefined();
});

test('credentials are signed whatever is wished, tables never', () => {
  const draft = draftOfAddress(new URLSearchParams(), undefined);
  expect(isSigned({ ...draft, format: 'clr', isSigned: false }, true)).toBe(true);
  expect(isSigned({ ...draft, format: 'csv', isSigned: true }, true)).toBe(false);
  expect(isSigned({ ...draft, format: 'pdf', isSigned: false }, true)).toBe(false);
});

test('a PDF is signed only where Cairn itself prints it', () => {
  const draft = { ...draftOfAddress(new URLSearchParams(), undefined), format: 'pdf', isSigned: true } as const;
  expect(isSigned(draft, true)).toBe(true);
  expect(isSigned(draft, false)).toBe(false);
});
