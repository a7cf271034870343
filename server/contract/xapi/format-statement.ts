// xAPI 1.0.3 Communication 2.1.3, the parameter "format". A Statement is kept as text, so each function takes the JSON
// text of its term and splices in only what the format changes; extensions are never looked into.
import { mapElements, mapMembers, memberText, memberTexts, withMembers } from '../json-text.ts';
import { IDENTIFIER_PROPERTIES } from './inverse-functional-identifier.ts';
import { chooseTag } from './language-range.ts';
import type { LanguageRange } from './language-range.ts';

export type StatementFormat = { readonly name: 'exact' } | { readonly name: 'ids' } | CanonicalFormat;

type CanonicalFormat = {
  readonly name: 'canonical';
  /** The languages the reader asks for, in order. */
  readonly ranges: readonly LanguageRange[];
  /** JSON text of the LRS's definition of an Activity; undefined if it has none. Asked once for each Activity. */
  readonly definitionOf: (activityId: string) => string | undefined;
};

/**
 * Makes the function that puts the JSON text of a valid Statement into a format.
 *
 * Make one for each answer: in the canonical format it remembers the definitions it has used.
 */
export function statementFormatter(format: StatementFormat): Rewrite {
  switch (format.name) {
    case 'exact':
      return asItIs;
    case 'ids':
      return statementWith(IDS);
    case 'canonical':
      return statementWith(canonical(format));
  }
}

/** From the JSON text of a term to the text that takes its place. */
type Rewrite = (text: string) => string;

/** What a format makes of the terms of a Statement, wherever they stand in it. */
type Terms = {
  readonly actor: Rewrite;
  readonly verb: Rewrite;
  readonly activity: Rewrite;
  readonly attachment: Rewrite;
};

function statementWith({ actor, verb, activity, attachment }: Terms): Rewrite {
  const activities: Rewrite = (text) => (text.startsWith('[') ? mapElements(text, activity) : activity(text));
  const context = parts({
    instructor: actor,
    team: actor,
    contextActivities: parts({ parent: activities, grouping: activities, category: activities, other: activities }),
    contextAgents: each(parts({ agent: actor })),
    contextGroups: each(parts({ group: actor })),
  });
  const statement = parts({ actor, verb, object, context, authority: actor, attachments: each(attachment) });

  function object(text: string): string {
    switch (stringIn(text, 'objectType')) {
      case 'Agent':
      case 'Group':
        return actor(text);
      case 'SubStatement':
        return statement(text);
      case 'StatementRef':
        return text;
      default:
        return activity(text);
    }
  }

  return statement;
}

// An object without a type is an Activity, so its id is all that it needs.
const IDS: Terms = { actor: actorIds, verb: only('id'), activity: only('id'), attachment: asItIs };

// Members are Agents, which always have an identifier.
function actorIds(text: string): string {
  const isAnonymous = !Object.keys(memberTexts(text)).some(isIdentifier);
  return mapMembers(text, (value, key) => {
    if (key === 'objectType' || isIdentifier(key)) return value;
    return key === 'member' && isAnonymous ? mapElements(value, actorIds) : undefined;
  });
}

function isIdentifier(key: string): boolean {
  return Object.hasOwn(IDENTIFIER_PROPERTIES, key);
}

function canonical({ ranges, definitionOf }: CanonicalFormat): Terms {
  const known = new Map<string, string | undefined>();

  function oneLanguage(text: string): string {
    const texts = memberTexts(text);
    const tags = Object.keys(texts);
    if (tags.length < 2) return text;
    const tag = chooseTag(tags, ranges) ?? '';
    return `{${JSON.stringify(tag)}:${texts[tag]}}`;
  }

  const components = each(parts({ description: oneLanguage }));
  const definition = parts({
    name: oneLanguage,
    description: oneLanguage,
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
  });
  const withOwnDefinition = parts({ definition });

  function activity(text: string): string {
    const id = stringIn(text, 'id') ?? '';
    if (!known.has(id)) {
      const found = definitionOf(id);
      known.set(id, found === undefined ? undefined : definition(found));
    }
    const ofTheLrs = known.get(id);
    return ofTheLrs === undefined ? withOwnDefinition(text) : withMembers(text, { definition: ofTheLrs });
  }

  return {
    actor: asItIs,
    verb: parts({ display: oneLanguage }),
    activity,
    attachment: parts({ display: oneLanguage, description: oneLanguage }),
  };
}

function asItIs(text: string): string {
  return text;
}

function only(...keys: readonly string[]): Rewrite {
  return (text) => mapMembers(text, (value, key) => (keys.includes(key) ? value : undefined));
}

function parts(rewrites: { readonly [key: string]: Rewrite }): Rewrite {
  const byKey = new Map(Object.entries(rewrites).filter(([, rewrite]) => rewrite !== asItIs));
  return (text) => mapMembers(text, (value, key) => byKey.get(key)?.(value) ?? value);
}

function each(rewrite: Rewrite): Rewrite {
  return rewrite === asItIs ? asItIs : (text) => mapElements(text, rewrite);
}

/** A member that is a string. */
function stringIn(text: string, key: string): string | undefined {
  const member = memberText(text, key);
  return member === undefined ? undefined : (JSON.parse(member) as string);
}
