import type { ExperienceRef, ExperienceSummary } from '../contract/experience.ts';
import { isoTime } from '../lrs/clock.ts';
import type { ExperienceRow } from '../store/experience-read-store.ts';
import type { Store } from '../store/open-store.ts';
import { titleOf } from './derive/title-of.ts';
import type { Title } from './derive/title-of.ts';
import { readBrief } from './kept-facts.ts';
import type { BriefFacts } from './kept-facts.ts';

/** Tells of experiences in the best language for a reader. Made anew for each answer, for it remembers titles. */
export function createSummariser(store: Store, languages: readonly string[]) {
  const titles = new Map<string, Title>();
  /** What lies in an experience lies in these. */
  const chains = new Map<number, readonly ExperienceRef[]>();

  function titleFor(activity: string, facts: BriefFacts): Title {
    // The facts hold the texts of the definition as well.
    const known = titles.get(activity) ?? titleOf(facts, undefined, languages);
    titles.set(activity, known);
    return known;
  }

  /** Undefined for what is no experience. */
  function refTo({ experience, activity }: Pick<ExperienceRow, 'experience' | 'activity'>): ExperienceRef | undefined {
    const known = titles.get(activity);
    if (known !== undefined) return { activity, title: known.title };
    const row = store.experienceReads.find(experience);
    return row && { activity, title: titleFor(activity, readBrief(row.facts)).title };
  }

  function chainFrom(experience: number): readonly ExperienceRef[] {
    const chain =
      chains.get(experience) ?? store.experienceReads.itselfAndAbove(experience).flatMap((above) => refTo(above) ?? []);
    chains.set(experience, chain);
    return chain;
  }

  function summarise(row: ExperienceRow): ExperienceSummary {
    const facts = readBrief(row.facts);
    const { title, isMade } = titleFor(row.activity, facts);
    return {
      activity: row.activity,
      title,
      isTitleMade: isMade,
      kind: facts.kind,
      standing: facts.standing,
      bestScore: facts.bestScore,
      lastScore: facts.lastScore,
      seconds: facts.seconds,
      attempts: Math.max(1, facts.attemptCount),
      firstAt: isoTime(facts.firstAt),
      lastAt: isoTime(facts.lastAt),
      statements: facts.statements,
      parts: facts.parts,
      questions: facts.questions,
      evidence: facts.evidence,
      signed: facts.signed,
      within: row.parent === null ? [] : chainFrom(row.parent),
      shared: row.isShared === 1,
      noted: store.notes.find(row.activity) !== undefined,
    };
  }

  return {
    summarise,

    /** The experiences with these numbers, in their order. */
    all(experiences: readonly number[]): ExperienceSummary[] {
      return experiences.flatMap((experience) => {
        const row = store.experienceReads.find(experience);
        return row === undefined ? [] : [summarise(row)];
      });
    },

    find(activity: string): ExperienceSummary | undefined {
      const experience = store.experiences.find(activity);
      const row = experience === undefined ? undefined : store.experienceReads.find(experience);
      return row && summarise(row);
    },

    /** What the experience of an Activity is called; undefined if there is none. */
    titleOf(activity: string): string | undefined {
      const experience = store.experiences.find(activity);
      return experience === undefined ? undefined : refTo({ experience, activity })?.title;
    },

    /** What an experience, given by its number, is called. */
    ref(experience: number): ExperienceRef | undefined {
      const row = store.experienceReads.find(experience);
      return row && refTo(row);
    },
  };
}
