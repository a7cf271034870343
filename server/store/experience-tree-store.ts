import type { Database } from 'better-sqlite3';
import type { createExperienceCountStore } from './experience-count-store.ts';

/** A claim on an experience, added up over all groups that make it. */
export type ClaimRow = { readonly parent: string; readonly strength: number; readonly statements: number };

/** Which experience lies below which. Nothing may ever lie below itself: whoever changes the tree sees to that. */
export function createExperienceTreeStore(
  database: Database,
  counts: Pick<ReturnType<typeof createExperienceCountStore>, 'setTop'>,
) {
  const selectActivity = database.prepare('SELECT activity FROM experience WHERE experience = ?').pluck();
  // `+?`: for `?` SQLite plans such a query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const selectClaims = database.prepare(
    `SELECT p.activity AS parent, c.strength, c.statements
     FROM experience_claim AS c CROSS JOIN experience AS p ON p.experience = c.parent WHERE c.child = +?`,
  );
  const selectParent = database.prepare('SELECT parent FROM experience WHERE experience = ?').pluck();
  const selectRoot = database
    .prepare(
      `SELECT a.above FROM experience_above AS a CROSS JOIN experience AS e ON e.experience = a.above
       WHERE a.experience = +? AND e.parent IS NULL`,
    )
    .pluck();
  const updateParent = database.prepare('UPDATE experience SET parent = ? WHERE experience = ?');
  const selectAbove = database
    .prepare('SELECT above FROM experience_above WHERE experience = ? AND above <> experience')
    .pluck();
  const deleteAbove = database.prepare(
    `DELETE FROM experience_above WHERE above = ?
       AND experience IN (SELECT b.experience FROM experience_above AS b WHERE b.above = ?)`,
  );
  const insertAbove = database.prepare(
    `INSERT INTO experience_above (above, experience)
     SELECT a.above, b.experience FROM experience_above AS a, experience_above AS b
     WHERE a.experience = +? AND b.above = +?`,
  );
  const deepen = database.prepare(
    `UPDATE experience SET depth = depth + ?
     WHERE experience IN (SELECT experience FROM experience_above WHERE above = ?)`,
  );
  const lowerTasks = database.prepare(
    `UPDATE experience_task SET height = height - ?
     WHERE stage = 4 AND attempt = 0 AND experience IN (SELECT experience FROM experience_above WHERE above = ?)`,
  );
  const selectBelow = database.prepare('SELECT experience, is_shown AS isShown FROM experience WHERE parent = ?');
  const updateHolder = database.prepare('UPDATE experience SET holder = ? WHERE experience = ? AND holder IS NOT ?');
  const selectHolder = database.prepare('SELECT is_shown AS isShown, holder FROM experience WHERE experience = ?');
  const selectCourse = database
    .prepare(
      `SELECT min(e.activity) FROM experience_registration AS r CROSS JOIN experience AS e ON e.experience = r.course
       WHERE r.registration = +?`,
    )
    .pluck();
  const selectRegistrations = database.prepare(
    `SELECT registration, sum(statements) AS statements FROM experience_registration
     WHERE experience = +? GROUP BY registration`,
  );
  const selectMembers = database
    .prepare('SELECT DISTINCT experience FROM experience_registration WHERE registration = +?')
    .pluck();

  /** What lies below something that is not shown is held by what holds that. */
  function holdBelow(experience: number): void {
    const { isShown, holder } = selectHolder.get(experience) as { isShown: number; holder: number | null };
    const held = isShown === 1 ? experience : holder;
    for (const below of selectBelow.all(experience) as { experience: number; isShown: number }[]) {
      const isNew = updateHolder.run(held, below.experience, held).changes > 0;
      if (isNew && below.isShown === 0) holdBelow(below.experience);
    }
  }

  return {
    /** The index key of an Activity; undefined once it is forgotten. */
    activity(experience: number): string | undefined {
      return selectActivity.get(experience) as string | undefined;
    },

    /** What Statements say an experience lies in. */
    claimsOn(child: number): ClaimRow[] {
      return selectClaims.all(child) as ClaimRow[];
    },

    /** The registrations that Statements of an experience have, and how many do. */
    registrationsOf(experience: number): { readonly registration: string; readonly statements: number }[] {
      return selectRegistrations.all(experience) as { registration: string; statements: number }[];
    },

    /** The course of which Statements say a registration is. */
    courseOf(registration: string): string | undefined {
      return (selectCourse.get(registration) as string | null) ?? undefined;
    },

    /** The experiences with Statements of a registration. */
    membersOf(registration: string): number[] {
      return selectMembers.all(registration) as number[];
    },

    parentOf(experience: number): number | null {
      return selectParent.get(experience) as number | null;
    },

    rootOf(experience: number): number {
      return selectRoot.get(experience) as number;
    },

    above(experience: number): number[] {
      return selectAbove.all(experience) as number[];
    },

    /** Makes an experience, with all below it, a root. */
    detach(experience: number): void {
      const above = selectAbove.all(experience) as number[];
      if (above.length === 0) return;
      for (const one of above) deleteAbove.run(one, experience);
      updateParent.run(null, experience);
      updateHolder.run(null, experience, null);
      deepen.run(-above.length, experience);
      lowerTasks.run(-above.length, experience);
      counts.setTop(experience, true);
      holdBelow(experience);
    },

    /** Puts a root, with all below it, below another experience, which must not be one of these. */
    attach(experience: number, parent: number): void {
      const above = [parent, ...(selectAbove.all(parent) as number[])];
      insertAbove.run(parent, experience);
      updateParent.run(parent, experience);
      deepen.run(above.length, experience);
      lowerTasks.run(above.length, experience);
      counts.setTop(experience, false);
      const { isShown, holder } = selectHolder.get(parent) as { isShown: number; holder: number | null };
      updateHolder.run(...heldBy(isShown, parent, holder, experience));
      holdBelow(experience);
    },

    holdBelow,
  };
}

function heldBy(
  isShown: number,
  parent: number,
  holder: number | null,
  experience: number,
): [number | null, number, number | null] {
  const held = isShown === 1 ? parent : holder;
  return [held, experience, held];
}
