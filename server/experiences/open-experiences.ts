import type {
  ExperienceDetail,
  ExperienceRef,
  ExperienceSummary,
  ExperienceWindow,
  FilterChoices,
  Overview,
  RecordFilter,
} from '../contract/experience.ts';
import type { Found } from '../contract/finding.ts';
import { waitBriefly } from '../lrs/wait-briefly.ts';
import { createDayOf } from './day-of.ts';
import { findEverywhere, findTitled } from './find-everywhere.ts';
import { followStatements } from './follow-statements.ts';
import type { FollowOptions } from './follow-statements.ts';
import { findExperiences, listExperiences } from './list-experiences.ts';
import { offerChoices } from './offer-choices.ts';
import { createSummariser } from './summarise-experience.ts';
import { createEntryTeller } from './tell-entry.ts';
import { tellExperience } from './tell-experience.ts';
import { tellOverview } from './tell-overview.ts';

export type Experiences = ReturnType<typeof openExperiences>;

/** So long an answer waits for what is being derived, in milliseconds; then it tells what there is. */
const longestWait = 2_000;

/** What the learner's Statements come to: derived behind them, and taken up when somebody asks. */
export function openExperiences(options: FollowOptions) {
  const { store, clock, after, onError } = options;
  const follower = followStatements(options);
  const dayOf = createDayOf();

  /** Waits until the answer is complete: however long it takes where most of the record is not read. */
  async function ready(): Promise<void> {
    // Where the store cannot be written just now, the reader is better served with what is in it than with nothing.
    const caughtUp = follower.catchUp().catch(onError);
    if (follower.isPartial()) return caughtUp;
    await waitBriefly(caughtUp, { after, milliseconds: longestWait, onLate: () => undefined });
  }

  return {
    /** Says that Statements came or went, or that others count now. */
    notice: follower.notice,
    catchUp: follower.catchUp,
    reading: follower.reading,
    stop: follower.stop,

    /** One window of those that match, newest first. */
    async list(
      filter: RecordFilter,
      from: number,
      count: number,
      languages: readonly string[],
    ): Promise<ExperienceWindow> {
      await ready();
      return listExperiences(store, filter, from, count, languages);
    },

    /** The numbers of all that match, newest first, from what is derived by now. */
    numbers: (filter: RecordFilter): number[] => findExperiences(store, filter),

    /** Throws not-found. */
    async detail(activity: string, languages: readonly string[]): Promise<ExperienceDetail> {
      await ready();
      return tellExperience(store, activity, languages);
    },

    /** Ids of the Statements of these and of all below them, newest first. */
    async ids(activities: readonly string[]): Promise<string[]> {
      await ready();
      return store.experienceReads.statementIds(activities.flatMap((one) => store.experiences.find(one) ?? []));
    },

    /** The experiences of these Activities, as far as there are any, in the reader's languages. */
    async summariesOf(
      activities: readonly string[],
      languages: readonly string[],
    ): Promise<ReadonlyMap<string, ExperienceSummary>> {
      await ready();
      const { find } = createSummariser(store, languages);
      return new Map(
        activities.flatMap((activity) => {
          const summary = find(activity);
          return summary === undefined ? [] : [[activity, summary] as const];
        }),
      );
    },

    /** Tells of experiences for a transcript, one by one, from what is derived by now; texts in these languages. */
    entryTeller: (languages: readonly string[]) => createEntryTeller(store, languages),

    /** The experience that is called so, the newest where there are several; undefined if there is none. */
    async titled(title: string, languages: readonly string[]): Promise<ExperienceRef | undefined> {
      await ready();
      return findTitled(store, title, languages);
    },

    async overview(languages: readonly string[]): Promise<Overview> {
      await ready();
      return tellOverview(store, clock, dayOf, languages);
    },

    async choices(languages: readonly string[]): Promise<FilterChoices> {
      await ready();
      return offerChoices(store, languages);
    },

    async find(words: string, languages: readonly string[]): Promise<Found> {
      await ready();
      return findEverywhere(store, words, languages);
    },
  };
}
