import type { ExperienceKind } from '../../contract/experience.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { isDefinedByCmi5 } from './cmi5.ts';
import type { GroupEntry } from './group-entry.ts';
import { kindOfH5p } from './h5p.ts';
import { kindOf } from './kind-of.ts';
import { courseOfEntrance } from './open-edx.ts';
import { lastWord } from './verb-class.ts';

/** What the Statements about one Activity make of it; null where they tell nothing. */
export function kindOfGroup(
  entries: readonly GroupEntry[],
  subject: string,
  definition: ActivityDefinition | undefined,
): ExperienceKind | null {
  const isItself = ({ activity, statement }: GroupEntry) =>
    activity.id === subject || isDefinedByCmi5(statement, activity);
  return (
    latest(entries, ({ statement }) => kindOfH5p(statement)) ??
    latest(entries, ({ activity }) => (courseOfEntrance(activity.id) === undefined ? undefined : 'course')) ??
    latest(entries, (entry) => (isItself(entry) ? kindOf(entry.activity.definition, entry.activity.id) : undefined)) ??
    kindOf(definition, subject) ??
    // An AU without a type is all the course that most LMSs show.
    latest(entries, ({ statement, activity }) => (isDefinedByCmi5(statement, activity) ? 'course' : undefined)) ??
    latest(entries, ({ statement }) => kindByDeed.get(lastWord(statement.verb.id))) ??
    null
  );
}

/** What most likely was done to what nobody described. */
const kindByDeed: ReadonlyMap<string, ExperienceKind> = new Map(
  Object.entries({
    answered: 'question',
    attended: 'event',
    build: 'project',
    built: 'project',
    discussed: 'discussion',
    earned: 'achievement',
    listen: 'audio',
    listened: 'audio',
    practised: 'practice',
    practiced: 'practice',
    read: 'reading',
    watch: 'video',
    watched: 'video',
  } satisfies Record<string, ExperienceKind>),
);

function latest<Found>(
  entries: readonly GroupEntry[],
  find: (entry: GroupEntry) => Found | undefined,
): Found | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    const found = entry === undefined ? undefined : find(entry);
    if (found !== undefined) return found;
  }
  return undefined;
}
