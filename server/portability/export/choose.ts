// From what the learner chose to Statements and experiences.
import type { RecordFilter } from '../../contract/experience.ts';
import type { ExportChoice } from '../../contract/exporting.ts';
import { Problem } from '../../contract/problem.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import type { StatementSpan } from '../../store/export-store.ts';
import type { Store } from '../../store/open-store.ts';

/** What is exported, as it was when it was chosen: what is stored later is no part of it. */
export type Chosen = {
  /** `all`: with documents and what the learner added. */
  readonly extent: 'all' | 'part';
  /** Sequences, oldest first; or all of a span. */
  readonly statements: readonly number[] | StatementSpan;
  /** Activities of the experiences, newest first; of a collection in its order. */
  readonly activities: readonly string[];
  /** Id of the collection that it is. */
  readonly collection: string | null;
};

export type Choosing = {
  readonly store: Store;
  /** Lets experiences tell of what was stored by now. */
  readonly catchUp: () => Promise<unknown>;
  /** The numbers of the experiences that a filter shows, newest first. */
  readonly shown: (filter: RecordFilter) => readonly number[];
  /** Sequences of Statements that match and are not voided, oldest first. */
  readonly matching: (filter: RecordFilter) => Promise<number[]>;
};

/** Throws not-found for a collection that is gone. Experiences that are gone are left out. */
export async function choose(choosing: Choosing, choice: ExportChoice): Promise<Chosen> {
  const { store, catchUp } = choosing;
  await catchUp();
  switch (choice.what) {
    case 'all':
      return chooseAll(choosing);
    case 'filter':
      return choice.view === 'experiences'
        ? chooseExperiences(store, await activitiesOf(store, choosing.shown(choice.filter)))
        : await chooseMatching(choosing, choice.filter);
    case 'experiences':
      return chooseExperiences(store, choice.activities);
    case 'statements':
      return chooseStatements(store, await sequencesOf(store, choice.ids));
    case 'collection':
      return chooseCollection(store, choice.id);
  }
}

/** The sample record is nobody's: it is left out unless there is nothing else. */
async function chooseAll({ store, shown }: Choosing): Promise<Chosen> {
  const sample = store.ownCredentials.find('sample');
  const isAllSample = sample !== undefined && store.exports.countOf(sample) === store.statements.count();
  const without = isAllSample ? undefined : sample;
  const statements = { upTo: store.statements.last().sequence, without, withVoided: true };
  return { extent: 'all', statements, activities: await activitiesOf(store, shown({}), without), collection: null };
}

async function chooseMatching({ store, shown, matching }: Choosing, filter: RecordFilter): Promise<Chosen> {
  const isEmpty = Object.values(filter).every((value) => value === undefined || value === '');
  if (!isEmpty) return chooseStatements(store, await matching(filter));
  const statements = { upTo: store.statements.last().sequence, without: undefined, withVoided: false };
  return { extent: 'part', statements, activities: await activitiesOf(store, shown({})), collection: null };
}

/** With the experiences in which the Statements are shown. */
async function chooseStatements(store: Store, sequences: readonly number[]): Promise<Chosen> {
  const breathe = takingBreaths();
  const activities = new Set<string>();
  for (const sequence of sequences) {
    const activity = store.exports.activityWith(sequence);
    if (activity !== undefined) activities.add(activity);
    await breathe();
  }
  return {
    extent: 'part',
    statements: await withVoiding(store, sequences),
    activities: [...activities].toReversed(),
    collection: null,
  };
}

async function chooseExperiences(store: Store, wanted: readonly string[]): Promise<Chosen> {
  const breathe = takingBreaths();
  const activities: string[] = [];
  const sequences = new Set<number>();
  for (const activity of new Set(wanted)) {
    const experience = store.experiences.find(activity);
    if (experience === undefined) continue;
    activities.push(activity);
    for (const one of store.exports.itselfAndBelow(experience)) {
      for (const sequence of store.exports.sequencesOf(one)) sequences.add(sequence);
      await breathe();
    }
  }
  return { extent: 'part', statements: rising(sequences), activities, collection: null };
}

async function chooseCollection(store: Store, id: string): Promise<Chosen> {
  if (store.collections.find(id) === undefined) {
    throw new Problem('not-found', 'This collection is not there any more.');
  }
  const items = store.collections.items(id);
  const activities = items.flatMap((item) => (item.kind === 'experience' ? [item.activity] : []));
  return { ...(await chooseExperiences(store, activities)), collection: id };
}

/** Their Activities, save of those experiences of which everything comes from one credential. */
async function activitiesOf(store: Store, experiences: readonly number[], without?: string): Promise<string[]> {
  const breathe = takingBreaths();
  const activities: string[] = [];
  for (const experience of experiences) {
    await breathe();
    if (without !== undefined && !store.exports.hasOtherSource(experience, without)) continue;
    const activity = store.exports.activityOf(experience);
    if (activity !== undefined) activities.push(activity);
  }
  return activities;
}

/** Of ids that are in the record, oldest first. */
async function sequencesOf(store: Store, ids: readonly string[]): Promise<readonly number[]> {
  const breathe = takingBreaths();
  const sequences = new Set<number>();
  for (const id of ids) {
    const sequence = store.statements.sequenceOf(id);
    if (sequence !== undefined) sequences.add(sequence);
    await breathe();
  }
  return rising(sequences);
}

/** Also what voids them: without it they would count again where they arrive. */
async function withVoiding(store: Store, sequences: readonly number[]): Promise<readonly number[]> {
  const breathe = takingBreaths();
  const all = new Set(sequences);
  for (const sequence of sequences) {
    const voiding = store.exports.voidingOf(sequence);
    if (voiding !== undefined) all.add(voiding);
    await breathe();
  }
  return rising(all);
}

/** Sorting a typed array takes a fifth of the time, in which nobody gets a turn. */
function rising(sequences: ReadonlySet<number>): readonly number[] {
  return [...Float64Array.from(sequences).sort()];
}
