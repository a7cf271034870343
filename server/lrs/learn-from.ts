// What a Statement adds to what the LRS knows of Activities and Agents (xAPI 1.0.3 Communication 2.4 and 2.5).
import { elementTexts, memberText } from '../contract/json-text.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Context } from '../contract/xapi/context.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { mergeDefinitions } from '../contract/xapi/merge-definitions.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import type { Store } from '../store/open-store.ts';
import { activitiesIn, contextActivityLists } from './activities-in.ts';
import { allActorsIn } from './mentions-in.ts';

/** What would grow longer, in characters, stays as it was: it is told with each Statement in the canonical format. */
const longestDefinition = 64 * 1024;

/** Merges the definitions of a Statement's Activities into the known ones, and notes what its Agents are called. */
export function learnFrom(store: Store, statement: Statement, keptText: string): void {
  // An Activity that a Statement names many times is defined once: each merge walks through all that is known.
  const definitions = new Map(definitionsIn(statement, keptText).map((one) => [one.activity, one.definition]));
  for (const [activity, definition] of definitions) {
    const known = store.definitions.findDefinition(activity);
    const merged = mergeDefinitions(known, definition);
    if (merged !== known && merged.length <= longestDefinition) store.definitions.setDefinition(activity, merged);
  }
  for (const { agent, name } of namesIn(statement)) store.definitions.addName(agent, name);
}

type Name = { readonly agent: string; readonly name: string };

/** What the Agents and Groups of a Statement are called, by their identifiers. */
export function namesIn(statement: Statement): Name[] {
  return allActorsIn(statement).flatMap((actor) => {
    const agent = identifierOf(actor);
    return agent !== undefined && actor.name ? [{ agent, name: actor.name }] : [];
  });
}

type Definition = { readonly activity: string; readonly definition: string };

/** The definitions of a Statement's Activities, as JSON texts so that every digit in their extensions stays. */
export function definitionsIn({ object, context }: Statement | SubStatement, text: string): Definition[] {
  const around = definitionsAround(context, text);
  switch (object.objectType) {
    case 'SubStatement':
      return [...definitionsIn(object, memberText(text, 'object') ?? '{}'), ...around];
    case 'Activity':
    case undefined:
      return [...definitionOf(object, () => memberText(text, 'object')), ...around];
    default:
      return around;
  }
}

function definitionsAround(context: Context | undefined, text: string): Definition[] {
  const around = context?.contextActivities;
  if (around === undefined) return [];
  return contextActivityLists.flatMap((list) => {
    let texts: readonly string[] | undefined;
    const textsOf = () => {
      const aroundText = memberText(memberText(text, 'context') ?? '{}', 'contextActivities') ?? '{}';
      return elementTexts(memberText(aroundText, list) ?? '[]');
    };
    return activitiesIn(around[list]).flatMap((activity, index) =>
      definitionOf(activity, () => (texts ??= textsOf())[index]),
    );
  });
}

/** Only extensions hold numbers, so the text is searched for the Activity only where there are some. */
function definitionOf({ id, definition }: Activity, textOf: () => string | undefined): Definition[] {
  if (definition === undefined) return [];
  if (definition.extensions === undefined) return [{ activity: id, definition: JSON.stringify(definition) }];
  return [{ activity: id, definition: memberText(textOf() ?? '{}', 'definition') ?? '{}' }];
}
