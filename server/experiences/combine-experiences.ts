import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import { lastSegment } from '../lrs/statement-words.ts';
import type { FactsRow } from '../store/experience-facts-store.ts';
import { difference, emptyTally, sumOf } from '../store/experience-tally.ts';
import type { Tally } from '../store/experience-tally.ts';
import type { Store } from '../store/open-store.ts';
import { strengths } from './derive/claims-of.ts';
import { combineExperience } from './derive/combine.ts';
import type { ExperienceFacts, GroupFacts } from './derive/facts.ts';
import { isShown } from './derive/is-shown.ts';
import { findDefinition } from './derive-groups.ts';
import { keepFacts, readFacts } from './kept-facts.ts';
import type { Safely } from './place-statements.ts';

/** More is not searched: nobody typed a text this long. In characters. */
const mostWords = 20_000;

/** Keeps what experiences are, from their groups and from what lies directly below them. */
export function createCombiner(store: Store, safely: Safely) {
  const { experienceFacts, experienceGroups, experienceTree: tree, experienceTasks: tasks } = store;

  function set(experience: number, facts: ExperienceFacts, tally: Tally): void {
    const row = { ...keepFacts(facts), tally: JSON.stringify(tally) };
    const before = experienceFacts.find(experience);
    if (before?.facts === row.facts && before.history === row.history && before.tally === row.tally) return;
    const wasShown = experienceFacts.isShown(experience);
    const isShownNow = isShown(facts);
    experienceFacts.set(experience, row, {
      isShown: isShownNow,
      kind: facts.kind,
      status: facts.standing.status,
      firstAt: facts.firstAt,
      lastAt: facts.lastAt,
      score: percentOf(facts),
      statements: facts.statements,
      parts: facts.parts,
    });
    if (before?.tally !== row.tally) count(experience, before, tally);
    store.experienceCounts.setTime(experience, facts.time);
    if (wasShown !== isShownNow) tree.holdBelow(experience);
    addAbove(experience);
  }

  function count(experience: number, before: FactsRow | undefined, tally: Tally): void {
    store.experienceCounts.add(experience, difference(before === undefined ? emptyTally : readTally(before), tally));
  }

  function remove(experience: number): void {
    const before = experienceFacts.find(experience);
    if (before !== undefined) {
      const wasShown = experienceFacts.isShown(experience);
      experienceFacts.remove(experience);
      count(experience, before, emptyTally);
      store.experienceCounts.setTime(experience, []);
      if (wasShown) tree.holdBelow(experience);
      addAbove(experience);
    }
    experienceFacts.forgetUnnamed(experience);
  }

  function addAbove(experience: number): void {
    const parent = tree.parentOf(experience);
    if (parent !== null) tasks.addCombine(parent);
  }

  return {
    /** Makes an experience anew, and whatever it lies in due when it has become another. */
    combine(experience: number): void {
      const activity = tree.activity(experience);
      // Forgotten since.
      if (activity === undefined) return;
      const definition = findDefinition(store, activity);
      const ownRows = experienceGroups.of(experience);
      const partRows = experienceFacts.partsOf(experience);
      const groups = ownRows.map((row) => JSON.parse(row.facts) as GroupFacts);
      const parts = partRows.map(readFacts);
      const isAlias = tree.claimsOn(experience).some(({ strength }) => strength === strengths.alias);
      const isHeld = tree.parentOf(experience) !== null;
      const facts = safely(() => combineExperience({ activity, definition, groups, parts, isAlias, isHeld }));
      if (facts === undefined) {
        remove(experience);
        return;
      }
      set(experience, facts, sumOf([...ownRows, ...partRows].map(readTally)));
      const note = store.notes.find(activity);
      experienceFacts.setWords(experience, wordsOf(facts, definition, groups, note));
    },
  };
}

function readTally({ tally }: { readonly tally: string }): Tally {
  return JSON.parse(tally) as Tally;
}

/** The best score in percent; two digits are all that anybody asks for. */
function percentOf({ bestScore }: ExperienceFacts): number | null {
  const scaled = bestScore?.scaled ?? null;
  return scaled === null ? null : Math.round(scaled * 10_000) / 100;
}

function wordsOf(
  { activity, name, description, alias }: ExperienceFacts,
  definition: ActivityDefinition | undefined,
  groups: readonly GroupFacts[],
  note: string | undefined,
): string {
  const pieces = [
    ...textsIn(name),
    ...textsIn(definition?.name),
    lastSegment(alias ?? activity),
    note,
    ...textsIn(description),
    ...textsIn(definition?.description),
    ...groups.map(({ words }) => words),
  ];
  return [...new Set(pieces)]
    .filter((piece) => piece !== undefined && piece !== '')
    .join('\n')
    .slice(0, mostWords);
}

function textsIn(map: LanguageMap | null | undefined): string[] {
  return Object.values(map ?? {});
}
