import { expect, test } from 'vitest';
import { blankDraft, recordOf } from './draft.ts';
import { findFlaws, stillFlawed } from './find-flaws.ts';

const now = new Date(2025, 2, 12, 17, 45);
const flawsOf = (fields: object) => findFlaws(recordOf({ ...blankDraft('en', now), ...fields }), now.getTime());

test('what was put right is blamed no longer, and what is typed since is not blamed yet', () => {
  const saved = flawsOf({ duration: 'ages', link: 'not a link' });
  expect(saved).toEqual({ title: 'title-missing', seconds: 'duration-wrong', link: 'link-wrong' });
  const since = flawsOf({ title: 'Dune', duration: '3 h', link: 'not', raw: '9' });
  expect(stillFlawed(saved, since)).toEqual({ link: 'link-wrong' });
});
