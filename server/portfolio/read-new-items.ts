import type { NewCollectionItem } from '../contract/portfolio.ts';
import { Problem } from '../contract/problem.ts';
import { isObject } from '../contract/xapi/check.ts';
import { readName, readText } from '../lrs/read-text.ts';

export const longestItemNote = 20_000;

const mostAtOnce = 500;
const longestReference = 10_000;

/** What the learner puts into a collection. Throws invalid-request. */
export function readNewItems(value: unknown): NewCollectionItem[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostAtOnce) {
    throw new Problem('invalid-request', `What is put into a collection is a list of 1 to ${mostAtOnce} items.`);
  }
  return value.map(readNewItem);
}

function readNewItem(value: unknown): NewCollectionItem {
  const { kind, activity, evidence, note }: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  switch (kind) {
    case 'experience':
      return {
        kind,
        activity: readName(activity, 'The Activity of an item', longestReference),
        note: readText(note, 'What is said about an item', longestItemNote),
      };
    case 'file':
      return {
        kind,
        evidence: readName(evidence, 'The file of an item', longestReference),
        note: readText(note, 'What is said about an item', longestItemNote),
      };
    case 'heading':
      return { kind, note: readName(note, 'A heading', longestItemNote) };
    default:
      throw new Problem('invalid-request', 'An item of a collection is an experience, a file or a heading.');
  }
}
