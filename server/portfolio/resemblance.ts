// Why somebody in the record may be the learner: by what both are called.
import type { SeenIdentity } from '../contract/portfolio.ts';
import type { Agent } from '../contract/xapi/actor.ts';

export type Resemblance = SeenIdentity['resembles'];

/** All that the learner is called by: their names, and the parts of their addresses that they chose themselves. */
export type Called = { readonly names: readonly string[]; readonly handles: readonly string[] };

/** The part of an address that people choose themselves: before the @, or the name of the account. */
export function handleOf({ mbox, account }: Agent): string | undefined {
  return mbox?.replace(/^mailto:/i, '').replace(/@.*$/, '') ?? account?.name.replace(/@.*$/, '');
}

/**
 * Compares somebody, known by these names and this handle, with what the learner is called by. Case, accents, signs and
 * the order of the words do not count; one word alone is no name that tells people apart.
 */
export function resemblance(names: readonly string[], handle: string | undefined, learner: Called): Resemblance {
  const known = learner.names.map(wordsOf).filter(isTelling);
  if (names.map(wordsOf).some((words) => isTelling(words) && known.some((mine) => isSame(words, mine)))) {
    return 'same-name';
  }
  if (handle === undefined) return null;
  const isMine =
    known.some((mine) => saysName(handle, mine)) || learner.handles.some((mine) => isSameHandle(handle, mine));
  return isMine ? 'same-name-in-address' : null;
}

/** "ana.ruiz", "ruiz_ana2", "anaruiz", "aruiz", "ana.r" of Ana Ruiz; the middle names may be left out. */
function saysName(handle: string, name: readonly string[]): boolean {
  const parts = wordsOf(handle.replace(/\d+/g, ' '));
  if (name.filter((word) => word.length > 1 && parts.includes(word)).length >= 2) return true;
  const [first = '', ...others] = name;
  const joined = parts.join('');
  const [initial = ''] = first;
  return others
    .filter((last) => last.length > 2)
    .some((last) => [first + last, last + first, initial + last, last + initial].includes(joined));
}

/** The same handle on another site; a number or a single short word many people have. */
function isSameHandle(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words.join(' ') === wordsOf(other).join(' ') && words.join('').replace(/\d+/g, '').length > 4;
}

function isTelling(words: readonly string[]): boolean {
  return words.length >= 2;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join(' ') === other.toSorted().join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
