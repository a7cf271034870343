import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import type { AttemptFacts, GroupFacts } from './facts.ts';

/** What all groups of one Activity tell together; the newest names it. */
export function mergeGroups(groups: readonly GroupFacts[]) {
  const inOrder = groups.toSorted(compareGroups);
  const newest = <Found>(find: (group: GroupFacts) => Found | null): Found | null => {
    const group = inOrder.findLast((one) => find(one) !== null);
    return group === undefined ? null : find(group);
  };
  const all = inOrder.flatMap(({ attempts }) => attempts).sort(compareAttempts);
  const begun = all.filter(({ isVisit }) => !isVisit);
  return {
    attempts: begun.length > 0 ? begun : all,
    visits: begun.length > 0 ? all.filter(({ isVisit }) => isVisit) : [],
    kind: newest(({ kind }) => kind),
    name: mergeTexts(inOrder.map(({ name }) => name)),
    description: mergeTexts(inOrder.map(({ description }) => description)),
    alias: newest(({ alias }) => alias),
    mastery: newest(({ mastery }) => mastery),
    evidence: groups.reduce((sum, { evidence }) => sum + evidence, 0),
    signed: groups.some(({ signed }) => signed),
  };
}

/** By the newest attempt, else by anything that does not depend on the order in which they are given. */
function compareGroups(one: GroupFacts, other: GroupFacts): number {
  const byAttempt = compareAttempts(one.attempts.at(-1), other.attempts.at(-1));
  return byAttempt === 0 ? compareTexts(textOf(one), textOf(other)) : byAttempt;
}

/** All but the claims, which say nothing about the Activity itself. */
function textOf(group: GroupFacts): string {
  return JSON.stringify({ ...group, claims: [] });
}

/** Older before newer; attempts of one group at the same time stay as they are. */
export function compareAttempts(one: AttemptFacts | undefined, other: AttemptFacts | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const byTime = one.firstAt - other.firstAt || one.lastAt - other.lastAt;
  return byTime === 0 ? compareTexts(one.registration ?? '', other.registration ?? '') : byTime;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const mostLanguages = 20;

/** The texts of all maps, the later ones first. */
export function mergeTexts(maps: readonly (LanguageMap | null | undefined)[]): LanguageMap | null {
  const texts = new Map<string, string>();
  for (const map of maps.toReversed()) {
    for (const [tag, text] of Object.entries(map ?? {})) {
      if (texts.size < mostLanguages && text.trim() !== '' && !texts.has(tag)) texts.set(tag, text);
    }
  }
  return texts.size === 0 ? null : Object.fromEntries(texts);
}
