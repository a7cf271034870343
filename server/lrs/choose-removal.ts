// From what the learner wants to delete to Statements.
import { isDay } from '../contract/calendar-day.ts';
import { Problem } from '../contract/problem.ts';
import { mostChosen } from '../contract/removal.ts';
import type { RemovalChoice } from '../contract/removal.ts';
import { isObject } from '../contract/xapi/check.ts';
import type { Store } from '../store/open-store.ts';
import { startOfDay } from './start-of-day.ts';

/** Sequences of what a choice means, oldest first. Ids that are not there mean nothing. */
export function chooseRemoval(store: Store, choice: RemovalChoice): number[] {
  return [...new Set(sequencesOf(store, choice))].toSorted((a, b) => a - b);
}

function sequencesOf(store: Store, choice: RemovalChoice): number[] {
  switch (choice.what) {
    case 'statements':
      return choice.ids.flatMap((id) => store.statements.sequenceOf(id) ?? []);
    case 'experience':
      return store.removalChoices.ofExperiences([choice.activity]);
    case 'experiences':
      return store.removalChoices.ofExperiences(choice.activities);
    case 'period':
      return store.removalChoices.ofPeriod(startOfDay(choice.from), startOfDay(choice.to, 1));
  }
}

/** Checks what came from the page. Throws invalid-request. */
export function readRemovalChoice(value: unknown): RemovalChoice {
  const { what, ids, activity, activities, from, to } = isObject(value) ? value : {};
  if (what === 'statements' && isListOfTexts(ids)) {
    if (ids.length > mostChosen) {
      throw new Problem('invalid-request', `At most ${mostChosen} Statements can be chosen one by one.`);
    }
    return { what, ids };
  }
  if (what === 'experience' && typeof activity === 'string') return { what, activity };
  if (what === 'experiences' && isListOfTexts(activities)) return { what, activities };
  if (what === 'period' && isDay(from) && isDay(to) && from <= to) return { what, from, to };
  throw new Problem(
    'invalid-request',
    'Say what to delete: Statements by their ids, experiences by their Activities, or the days from … to …, such as 2026-11-22.',
  );
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
