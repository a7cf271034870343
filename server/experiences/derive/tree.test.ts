import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClaim } from './choose-claim.ts';
import { strengths } from './claims-of.ts';
import type { Claim } from './facts.ts';
import { chooseParents } from './tree.ts';

function claim(child: string, parent: string, strength: number, statements = 1): Claim {
  return { child, parent, strength, statements };
}

function parentsOf(...claims: readonly Claim[]) {
  const byChild = new Map<string, Claim[]>();
  for (const one of claims) byChild.set(one.child, [...(byChild.get(one.child) ?? []), one]);
  return Object.fromEntries(chooseParents(byChild));
}

const inParent = strengths.parent;
const inGrouping = strengths.grouping;

describe('what something lies in', () => {
  it('is what the strongest claim says, however often a weaker one is made', () => {
    expect(chooseClaim([claim('quiz', 'site', inGrouping, 50), claim('quiz', 'course', inParent)])?.parent).toBe(
      'course',
    );
  });

  it('is what is said most often, among claims of the same strength', () => {
    const claims = [claim('quiz', 'a', inParent), claim('quiz', 'b', inParent), claim('quiz', 'b', inParent)];
    expect(chooseClaim(claims)?.parent).toBe('b');
  });

  it('is nothing where nobody says anything', () => {
    expect(chooseClaim([])).toBeUndefined();
  });

  it('is never known from a claim that would close a circle, if that is the weakest there', () => {
    const claims = [claim('a', 'b', inParent), claim('b', 'c', inGrouping), claim('c', 'a', inParent, 2)];
    expect(parentsOf(...claims)).toEqual({ a: 'b', c: 'a' });
  });

  it('stays known below a circle', () => {
    const claims = [claim('x', 'a', inParent), claim('a', 'b', inParent, 3), claim('b', 'a', inParent)];
    expect(parentsOf(...claims)).toEqual({ x: 'a', a: 'b' });
  });

  it('is the course of its registration, in cmi5', () => {
    const links = [
      { registration: 'r1', subject: 'unit', course: null },
      { registration: 'r1', subject: 'course', course: 'course' },
      { registration: 'r2', subject: 'other unit', course: null },
    ];
    expect(Object.fromEntries(chooseParents(new Map(), links))).toEqual({ unit: 'course' });
    const said = new Map([['unit', [claim('unit', 'block', inParent)]]]);
    expect(chooseParents(said, links).get('unit')).toBe('block');
  });

  it('does not depend on the order of what is said, and never goes round', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const anyClaim = fc
      .record({
        child: name,
        parent: name,
        strength: fc.constantFrom(1, 2, 3),
        statements: fc.integer({ min: 1, max: 3 }),
      })
      .filter(({ child, parent }) => child !== parent);
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 20 }), (claims) => {
        const parents = parentsOf(...claims);
        expect(parentsOf(...claims.toReversed())).toEqual(parents);
        for (const child of Object.keys(parents)) {
          let above: string | undefined = child;
          for (let step = 0; step < 10 && above !== undefined; step += 1) above = parents[above];
          expect(above).toBeUndefined();
        }
      }),
    );
  });
});
