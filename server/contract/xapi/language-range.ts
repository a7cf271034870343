// RFC 9110 12.5.4, Accept-Language, and RFC 4647: what a reader can read, and the one language of a map that fits best.
// xAPI 1.0.3 Communication 2.1.3: in the canonical format this is decided for each language map on its own.

/** A language that a reader asks for. */
export type LanguageRange = {
  /** A language tag or the beginning of one, in lower case; `*` stands for every language not named. */
  readonly tag: string;
  /** From 1, most wanted, down to 0, not wanted at all. */
  readonly quality: number;
};

/** More are not read: each costs time for each language of each map. */
const mostRanges = 20;

const RANGE = /^(\*|[a-z]{1,8}(?:-[a-z\d]{1,8}){0,9})(?:[ \t]*;[ \t]*q=(0(?:\.\d*)?|1(?:\.0*)?))?$/i;

/** The ranges of an `Accept-Language` header, the most wanted first. Malformed ones are left out. */
export function readLanguageRanges(header = ''): LanguageRange[] {
  return header
    .split(',', mostRanges)
    .map((part) => RANGE.exec(part.trim()))
    .filter((match) => match !== null)
    .map(([, tag = '', quality = '1']) => ({ tag: tag.toLowerCase(), quality: Number(quality) }))
    .toSorted((a, b) => b.quality - a.quality);
}

/** The tag that fits best; undefined only if there is none. `ranges` have to be in order. */
export function chooseTag(tags: readonly string[], ranges: readonly LanguageRange[]): string | undefined {
  if (tags.length < 2) return tags[0];
  const candidates = tags.map((tag) => toCandidate(tag, ranges));
  const welcome = candidates.filter(({ range }) => range?.quality !== 0);
  const wanted = ranges.filter(({ quality }) => quality > 0);
  for (const range of wanted) {
    const fitting = welcome.filter((candidate) => candidate.range === range);
    const found = range.tag === '*' ? nearest(fitting, wanted) : (best(fitting, range) ?? lookUp(welcome, range));
    if (found) return found.tag;
  }
  // A text in a language that was not asked for says more than no text.
  return (nearest(welcome, wanted) ?? nearest(candidates, wanted))?.tag;
}

type Candidate = {
  /** As the map spells it. */
  readonly tag: string;
  readonly lowerCase: string;
  /** The range that speaks of this language. */
  readonly range: LanguageRange | undefined;
};

function toCandidate(tag: string, ranges: readonly LanguageRange[]): Candidate {
  const lowerCase = tag.toLowerCase();
  return { tag, lowerCase, range: rangeFor(lowerCase, ranges) };
}

// RFC 2616 14.4: of all ranges that are the tag or its beginning, the longest decides.
function rangeFor(tag: string, ranges: readonly LanguageRange[]): LanguageRange | undefined {
  let longest: LanguageRange | undefined;
  for (const range of ranges) {
    if (isWithin(tag, range.tag) && range.tag.length > (longest?.tag.length ?? 0)) longest = range;
  }
  return longest ?? ranges.find((range) => range.tag === '*');
}

function isWithin(tag: string, range: string): boolean {
  return tag.startsWith(range) && (tag.length === range.length || tag[range.length] === '-');
}

function best(candidates: readonly Candidate[], range: LanguageRange): Candidate | undefined {
  return candidates.find(({ lowerCase }) => lowerCase === range.tag) ?? candidates[0];
}

/** RFC 4647 3.4, Lookup: `de-CH-1996`, then `de-CH`, then `de`, save those for which the reader has another wish. */
function lookUp(candidates: readonly Candidate[], range: LanguageRange): Candidate | undefined {
  for (let tag = shortened(range.tag); tag !== ''; tag = shortened(tag)) {
    const found = candidates.find(({ lowerCase, range: own }) => lowerCase === tag && own?.tag !== tag);
    if (found) return found;
  }
  return undefined;
}

/** Without the last subtag, and without a single letter that would then be last. */
function shortened(tag: string): string {
  const shorter = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0));
  return shorter.at(-2) === '-' ? shorter.slice(0, -2) : shorter;
}

/**
 * Another kind of a language that was asked for, such as `de-AT` for `de-CH`; else English, which most can read; else
 * the text that is in no language; else the first.
 */
function nearest(candidates: readonly Candidate[], wanted: readonly LanguageRange[]): Candidate | undefined {
  const languages = wanted.map(({ tag }) => tag.split('-', 1)[0] ?? '');
  for (const language of [...languages, 'en', 'und']) {
    // A single letter is no language: `x-a` and `x-b` have nothing in common.
    const ofLanguage = language.length > 1 ? candidates.filter((one) => isWithin(one.lowerCase, language)) : [];
    const found = ofLanguage.find(({ lowerCase }) => lowerCase === language) ?? ofLanguage[0];
    if (found) return found;
  }
  return candidates[0];
}
