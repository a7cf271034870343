import type { Choice, ExperienceKind, ExperienceStatus, FilterChoices } from '../contract/experience.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { lastSegment } from '../lrs/statement-words.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import type { Store } from '../store/open-store.ts';
import { nameOfPerson } from './name-of-person.ts';
import { createSummariser } from './summarise-experience.ts';

const most = 50;

/** What there is to filter by. */
export function offerChoices(store: Store, languages: readonly string[]): FilterChoices {
  const reads = store.experienceOverview;
  const { all } = createSummariser(store, languages);

  function verbIn(verb: string): string {
    const json = reads.latestOfVerb(verb);
    const display = json === undefined ? undefined : (JSON.parse(json) as Statement).verb.display;
    return textIn(display, languages) ?? lastSegment(verb);
  }

  const destinations = new Map(store.destinations.list().map(({ id, name }) => [id, name]));
  return {
    kinds: reads.kinds().map(({ value, count }) => ({ value: value as ExperienceKind, text: value, count })),
    statuses: reads.statuses().map(({ value, count }) => ({ value: value as ExperienceStatus, text: value, count })),
    courses: all(reads.courses(most)).map(({ activity, title, statements }) => ({
      value: activity,
      text: title,
      count: statements,
    })),
    verbs: reads.traits('verb', most).map(named(verbIn)),
    sources: reads.traits('source', most).map(named((key) => store.credentials.find(key)?.label ?? key)),
    people: reads.traits('person', most).map(named((key) => nameOfPerson(store, key))),
    destinations: reads.traits('destination', most).map(named((id) => destinations.get(id) ?? id)),
  };
}

function named(textOf: (value: string) => string) {
  return ({ value, count }: { readonly value: string; readonly count: number }): Choice<string> => ({
    value,
    text: textOf(value),
    count,
  });
}
