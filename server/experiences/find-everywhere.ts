import type { ExperienceRef } from '../contract/experience.ts';
import type { Found, FoundNote } from '../contract/finding.ts';
import type { Store } from '../store/open-store.ts';
import { nameOfPerson, readableIdentifier } from './name-of-person.ts';
import { createSummariser } from './summarise-experience.ts';

const mostExperiences = 12;
const mostOfEach = 6;
/** So many are looked at for one with a certain title. */
const mostTitled = 50;

/** What is found as the learner types: words or beginnings of words, all of which must occur. */
export function findEverywhere(store: Store, words: string, languages: readonly string[]): Found {
  const wanted = wordsIn(words);
  if (wanted.length === 0) return { experiences: [], people: [], notes: [], collections: [] };
  const { all, titleOf } = createSummariser(store, languages);
  const onExperiences = store.notes.search(words, mostOfEach).flatMap(({ activity, text }): FoundNote[] => {
    const title = titleOf(activity);
    return title === undefined ? [] : [{ of: 'experience', activity, title, text }];
  });
  const inCollections = store.collections
    .searchNotes(words, mostOfEach)
    .map(({ id, name, text }): FoundNote => ({ of: 'collection', id, title: name, text }));
  return {
    experiences: all(store.experienceOverview.found(words, mostExperiences)),
    people: findPeople(store, wanted),
    notes: [...onExperiences, ...inCollections].slice(0, mostOfEach),
    collections: store.collections.search(words, mostOfEach),
  };
}

/** The newest experience with exactly this title, whatever its capitals. */
export function findTitled(store: Store, title: string, languages: readonly string[]): ExperienceRef | undefined {
  const { all } = createSummariser(store, languages);
  const wanted = title.trim().toLowerCase();
  return all(store.experienceOverview.found(title, mostTitled)).find((one) => one.title.toLowerCase() === wanted);
}

function findPeople(store: Store, wanted: readonly string[]): Found['people'] {
  const names = new Map<string, string[]>();
  for (const { agent, name } of store.experienceOverview.people())
    names.set(agent, [...(names.get(agent) ?? []), name]);
  return [...names]
    .filter(([agent, called]) => hasAll(wordsIn([readableIdentifier(agent), ...called].join(' ')), wanted))
    .map(([agent]) => ({
      identifier: agent,
      name: nameOfPerson(store, agent),
      statements: store.experienceOverview.countOfPerson(agent),
    }))
    .toSorted((a, b) => b.statements - a.statements)
    .slice(0, mostOfEach);
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** In small letters and without accents, as the search index has them. */
function wordsIn(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
