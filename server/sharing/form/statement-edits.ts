// What a form does to each part of a Statement, and of its SubStatement just the same (xAPI 1.0.3 Data 2.4).
import { mapMembers, memberText } from '../../contract/json-text.ts';
import type { LeftOutPart } from '../../contract/sharing/share-form.ts';
import { cutToDay } from './cut-to-day.ts';
import { eachOf, inTurn, leaveOut, mapped, mapStrings, objectWith } from './edit-json.ts';
import type { Edit, Edits } from './edit-json.ts';
import type { ReplaceLearner } from './replace-learner.ts';
import { saysPlace } from './says-place.ts';

type FormEdits = {
  readonly leaveOut: readonly LeftOutPart[];
  /** Undefined: the learner stays named as recorded. */
  readonly replaceLearner: ReplaceLearner | undefined;
  /** By which id the destination knows a Statement, both in lower case; undefined where there is no reference. */
  readonly idThere: ((id: string) => string) | undefined;
};

/** An edit for each member of a Statement that the form may touch. */
export function statementEdits({ leaveOut: parts, replaceLearner, idThere }: FormEdits): Edits {
  const leavesOut = new Set(parts);
  const ifLeftOut = (part: LeftOutPart) => (leavesOut.has(part) ? leaveOut : undefined);

  const extensions = inTurn(
    leavesOut.has('places') ? withoutPlaces : undefined,
    leavesOut.has('times') ? withoutTimesOfDay : undefined,
  );
  const activity = objectWith({ definition: objectWith({ extensions }) });
  const activities = eachOf(activity);
  const reference = idThere && referenceTo(idThere);
  const time = leavesOut.has('times') ? withoutTimesOfDay : undefined;
  const newInVersion2 = ifLeftOut('people') ?? ifLeftOut('version-2');

  const result = objectWith({ response: ifLeftOut('responses'), score: ifLeftOut('scores'), extensions });
  const context = objectWith({
    instructor: ifLeftOut('people') ?? replaceLearner?.anyone,
    team: ifLeftOut('people') ?? replaceLearner?.group,
    contextAgents: newInVersion2 ?? eachOf(objectWith({ agent: replaceLearner?.anyone })),
    contextGroups: newInVersion2 ?? eachOf(objectWith({ group: replaceLearner?.group })),
    contextActivities: objectWith({
      parent: activities,
      grouping: activities,
      category: activities,
      other: activities,
    }),
    platform: ifLeftOut('places'),
    statement: reference,
    extensions,
  });
  const partsOfBoth = {
    actor: replaceLearner?.anyone,
    result,
    context,
    timestamp: time,
    attachments: ifLeftOut('attachments'),
  };
  const simpleObjects = {
    Activity: activity,
    Agent: replaceLearner?.anyone,
    Group: replaceLearner?.anyone,
    StatementRef: reference,
  };
  const subStatement = objectWith({ ...partsOfBoth, object: byObjectType(simpleObjects) });
  return {
    ...partsOfBoth,
    object: byObjectType({ ...simpleObjects, SubStatement: subStatement }),
    version: leavesOut.has('version-2') ? asVersion1 : undefined,
  };
}

/** Data 2.4.4: without an "objectType" it is an Activity. */
function byObjectType(edits: Edits): Edit | undefined {
  const types = Object.keys(edits).filter((type) => edits[type] !== undefined);
  if (types.length === 0) return undefined;
  return (text) => {
    // A search for the words takes a tenth of the time that finding the member does.
    const mayBe = types.some((type) => type === 'Activity' || text.includes(type)) || text.includes('\\u');
    const edit = mayBe ? edits[JSON.parse(memberText(text, 'objectType') ?? '"Activity"') as string] : undefined;
    return edit === undefined ? text : edit(text);
  };
}

function referenceTo(idThere: (id: string) => string): Edit {
  return (text) =>
    mapMembers(text, (value, key) => {
      if (key !== 'id') return value;
      const id = (JSON.parse(value) as string).toLowerCase();
      const there = idThere(id);
      return there.toLowerCase() === id ? value : JSON.stringify(there);
    });
}

const withoutPlaces = mapped((value, key) => (saysPlace(key, value) ? undefined : value));

/** In extensions a time of day is any string that is nothing but a timestamp; a number may be one and stays. */
function withoutTimesOfDay(text: string): string {
  return mapStrings(text, cutToDay);
}

/** Data 2.4.10: who sends a Statement of 1.0.x with a version sets 1.0.0, whichever patch they speak. */
function asVersion1(text: string): string {
  return (JSON.parse(text) as string).startsWith('2.') ? '"1.0.0"' : text;
}
