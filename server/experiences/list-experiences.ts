import type { ExperienceWindow, RecordFilter } from '../contract/experience.ts';
import type { ExperienceFilter } from '../store/experience-filter.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';
import { createSummariser } from './summarise-experience.ts';

/** One window of the experiences that match, newest first. */
export function listExperiences(
  store: Store,
  filter: RecordFilter,
  from: number,
  count: number,
  languages: readonly string[],
): ExperienceWindow {
  const wanted = readFilter(store, filter);
  if (wanted === 'none') return { total: 0, from, rows: [] };
  const found = store.experienceReads.window(wanted, from, count);
  return { total: store.experienceReads.count(wanted), from, rows: createSummariser(store, languages).all(found) };
}

/** The numbers of all that match, newest first. */
export function findExperiences(store: Store, filter: RecordFilter): number[] {
  const wanted = readFilter(store, filter);
  return wanted === 'none' ? [] : store.experienceReads.window(wanted, 0, store.experienceReads.count(wanted));
}

/** `none`: nothing can match. */
function readFilter(store: Store, filter: RecordFilter): ExperienceFilter | 'none' {
  const { since, until, kind, status, verb, source, person, score, shared } = filter;
  const course = filter.course === undefined ? undefined : store.experiences.find(filter.course);
  if (filter.course !== undefined && course === undefined) return 'none';
  return {
    words: filter.words?.trim() || undefined,
    since,
    until,
    kind,
    status,
    course,
    verb: verb === undefined ? undefined : indexKey(verb),
    source,
    person: person === undefined ? undefined : indexKey(person),
    score: score === undefined ? undefined : Number(score),
    shared,
  };
}
