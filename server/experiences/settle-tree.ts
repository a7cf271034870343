import type { Store } from '../store/open-store.ts';
import { chooseClaim } from './derive/choose-claim.ts';
import { strengths } from './derive/claims-of.ts';
import type { Claim } from './derive/facts.ts';
import { settleParent } from './derive/tree.ts';

/** Keeps which experience lies below which. Made anew for each piece of a commit. */
export function createTreeSettler(store: Store) {
  const { experienceTree: tree, experienceTasks: tasks, experiences } = store;
  const chosen = new Map<string, Claim | undefined>();
  /** By registration. */
  const courses = new Map<string, string | undefined>();

  function courseOf(registration: string): string | undefined {
    if (courses.has(registration)) return courses.get(registration);
    const course = tree.courseOf(registration);
    courses.set(registration, course);
    return course;
  }

  function claimsOfRegistrations(child: string, experience: number): Claim[] {
    return tree.registrationsOf(experience).flatMap(({ registration, statements }) => {
      const parent = courseOf(registration);
      const isOther = parent !== undefined && parent !== child;
      return isOther ? [{ child, parent, strength: strengths.registration, statements }] : [];
    });
  }

  /** The claim on an Activity that counts. */
  function choose(child: string): Claim | undefined {
    if (chosen.has(child)) return chosen.get(child);
    const experience = experiences.find(child);
    const claims = experience === undefined ? [] : tree.claimsOn(experience).map((claim) => ({ ...claim, child }));
    const all = experience === undefined ? [] : [...claims, ...claimsOfRegistrations(child, experience)];
    const claim = chooseClaim(all);
    chosen.set(child, claim);
    return claim;
  }

  /** The Activities above one, as the claims have it, up to where they end or go round. */
  function chainAbove(activity: string): string[] {
    const chain: string[] = [];
    const seen = new Set<string>();
    for (
      let above: string | undefined = activity;
      above !== undefined && !seen.has(above);
      above = choose(above)?.parent
    ) {
      seen.add(above);
      chain.push(above);
    }
    return chain;
  }

  function move(experience: number, parent: number | null): void {
    if (parent !== null) tree.attach(experience, parent);
    tasks.addCombine(experience);
  }

  return {
    /** Puts these experiences where the claims on them say, and others that were or are in a circle with them. */
    settle(children: readonly number[]): void {
      const concerned = new Set<string>();
      for (const child of children) {
        const activity = tree.activity(child);
        if (activity === undefined) continue;
        // A circle that it was part of was cut at the root above it.
        concerned.add(tree.activity(tree.rootOf(child)) ?? activity);
        for (const one of chainAbove(activity)) concerned.add(one);
      }
      const moves: { readonly experience: number; readonly parent: number | null }[] = [];
      for (const activity of concerned) {
        const experience = experiences.find(activity);
        if (experience === undefined) continue;
        const settled = settleParent(activity, choose);
        const parent = settled === undefined ? null : experiences.take(settled);
        const before = tree.parentOf(experience);
        if (parent !== before) {
          moves.push({ experience, parent });
          if (before !== null) tasks.addCombine(before);
        }
      }
      // All are loose before any is put below another, so nothing ever lies below itself.
      for (const { experience } of moves) tree.detach(experience);
      for (const { experience, parent } of moves) move(experience, parent);
      for (const { parent } of moves) if (parent !== null) tasks.addCombine(parent);
      for (const child of children) tasks.addCombine(child);
    },
  };
}
