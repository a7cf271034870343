import type { Database } from 'better-sqlite3';
import type { Tally } from './experience-tally.ts';

/** Days and traits of experiences: each counts its own Statements and those of all below it. */
export function createExperienceCountStore(database: Database) {
  const selectIsTop = database.prepare('SELECT parent IS NULL FROM experience WHERE experience = ?').pluck();
  const addDay = database.prepare(
    `INSERT INTO experience_day (experience, day, statements, seconds, is_top) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT (experience, day) DO UPDATE SET statements = statements + excluded.statements`,
  );
  const setSeconds = database.prepare(
    `INSERT INTO experience_day (experience, day, statements, seconds, is_top) VALUES (?, ?, 0, ?, ?)
     ON CONFLICT (experience, day) DO UPDATE SET seconds = excluded.seconds`,
  );
  const deleteDay = database.prepare(
    'DELETE FROM experience_day WHERE experience = ? AND day = ? AND statements = 0 AND seconds = 0',
  );
  const addTrait = database.prepare(
    `INSERT INTO experience_trait (experience, trait, value, statements, is_top) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (trait, value, experience) DO UPDATE SET statements = statements + excluded.statements`,
  );
  const deleteTrait = database.prepare(
    'DELETE FROM experience_trait WHERE experience = ? AND trait = ? AND value = ? AND statements = 0',
  );
  const selectSeconds = database
    .prepare('SELECT day, seconds FROM experience_day WHERE experience = ? AND seconds <> 0')
    .raw();
  const updateDays = database.prepare('UPDATE experience_day SET is_top = ? WHERE experience = ?');
  const updateTraits = database.prepare('UPDATE experience_trait SET is_top = ? WHERE experience = ?');

  return {
    /** Adds to what an experience counts; numbers below zero take away. */
    add(experience: number, { days, traits }: Tally): void {
      const isTop = selectIsTop.get(experience);
      for (const [day, statements] of days) {
        addDay.run(experience, day, statements, isTop);
        if (statements < 0) deleteDay.run(experience, day);
      }
      for (const [trait, value, statements] of traits) {
        addTrait.run(experience, trait, value, statements, isTop);
        if (statements < 0) deleteTrait.run(experience, trait, value);
      }
    },

    /** The time of an experience, as its facts tell it. */
    setTime(experience: number, time: readonly (readonly [day: string, seconds: number])[]): void {
      const isTop = selectIsTop.get(experience);
      const present = new Map(selectSeconds.all(experience) as [string, number][]);
      for (const [day, seconds] of time) {
        if (present.get(day) !== seconds && (seconds !== 0 || present.has(day))) {
          setSeconds.run(experience, day, seconds, isTop);
          if (seconds === 0) deleteDay.run(experience, day);
        }
        present.delete(day);
      }
      for (const day of present.keys()) {
        setSeconds.run(experience, day, 0, isTop);
        deleteDay.run(experience, day);
      }
    },

    /** Whether nothing lies above an experience any more. */
    setTop(experience: number, isAtTop: boolean): void {
      updateDays.run(Number(isAtTop), experience);
      updateTraits.run(Number(isAtTop), experience);
    },
  };
}
