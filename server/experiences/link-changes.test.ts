import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Links } from '../store/experience-link-store.ts';
import { linkChanges } from './link-changes.ts';

const statements = fc.integer({ min: 1, max: 4 });
const number = fc.nat({ max: 2 });
const links: fc.Arbitrary<Links> = fc.record({
  claims: fc.uniqueArray(fc.record({ child: number, parent: number, strength: fc.constantFrom(1, 4), statements }), {
    selector: ({ child, parent, strength }) => `${child} ${parent} ${strength}`,
  }),
  registrations: fc.uniqueArray(fc.record({ registration: fc.constantFrom('a', 'b'), course: number, statements }), {
    selector: ({ registration, course }) => `${registration} ${course}`,
  }),
});

function counted({ claims, registrations }: Links): Map<string, number> {
  return new Map(
    [...claims, ...registrations].map(({ statements: count, ...key }) => [JSON.stringify(key), count] as const),
  );
}

it('make of some links the others, and name nothing that stays as it is', () => {
  fc.assert(
    fc.property(links, links, (from, to) => {
      const changed = counted(linkChanges(from, to));
      const [before, after] = [counted(from), counted(to)];
      const keys = new Set([...before.keys(), ...after.keys()]);
      const expected = [...keys].flatMap((key) => {
        const difference = (after.get(key) ?? 0) - (before.get(key) ?? 0);
        return difference === 0 ? [] : [[key, difference] as const];
      });
      expect([...changed].toSorted()).toEqual(expected.toSorted());
    }),
  );
});
