// Where in a Statement the columns of other LRSs' tables belong. SQL LRS joins the keys of a path by "_", Learning Locker
// by ".", and keys themselves may contain either: so the columns are read along the keys that a Statement can have.
import { isIri } from '../../contract/xapi/iri.ts';
import { isLanguageTag } from '../../contract/xapi/language-tag.ts';

export type LeafKind = 'text' | 'number' | 'flag' | 'json';

export type StatementPath = { readonly keys: readonly (string | number)[]; readonly kind: LeafKind };

type Keys =
  | LeafKind
  | { readonly each: Keys }
  /** Keys that the sender chooses: language tags, or the IRIs of extensions. */
  | { readonly named: (key: string) => boolean; readonly kind: LeafKind }
  | { readonly keys: Readonly<Record<string, Keys>> };

const languages: Keys = { named: isLanguageTag, kind: 'text' };
const extensions: Keys = { named: isIri, kind: 'json' };
const identifiers = {
  objectType: 'text',
  name: 'text',
  mbox: 'text',
  mbox_sha1sum: 'text',
  openid: 'text',
  account: { keys: { homePage: 'text', name: 'text' } },
} as const satisfies Record<string, Keys>;
const agent: Keys = { keys: identifiers };
const actor: Keys = { keys: { ...identifiers, member: { each: agent } } };
const verb: Keys = { keys: { id: 'text', display: languages } };
const component: Keys = { keys: { id: 'text', description: languages } };
const definition: Keys = {
  keys: {
    name: languages,
    description: languages,
    type: 'text',
    moreInfo: 'text',
    interactionType: 'text',
    correctResponsesPattern: { each: 'text' },
    choices: { each: component },
    scale: { each: component },
    source: { each: component },
    target: { each: component },
    steps: { each: component },
    extensions,
  },
};
const activity: Keys = { keys: { objectType: 'text', id: 'text', definition } };
const reference: Keys = { keys: { objectType: 'text', id: 'text' } };
const result: Keys = {
  keys: {
    score: { keys: { scaled: 'number', raw: 'number', min: 'number', max: 'number' } },
    success: 'flag',
    completion: 'flag',
    response: 'text',
    duration: 'text',
    extensions,
  },
};
const context: Keys = {
  keys: {
    registration: 'text',
    instructor: actor,
    team: actor,
    contextActivities: {
      keys: {
        parent: { each: activity },
        grouping: { each: activity },
        category: { each: activity },
        other: { each: activity },
      },
    },
    revision: 'text',
    platform: 'text',
    language: 'text',
    statement: reference,
    extensions,
  },
};
const part = { actor, verb, result, context, timestamp: 'text' } as const satisfies Record<string, Keys>;
const attachment: Keys = {
  keys: {
    usageType: 'text',
    display: languages,
    description: languages,
    contentType: 'text',
    length: 'number',
    sha2: 'text',
    fileUrl: 'text',
  },
};
const object: Keys = {
  keys: { ...identifiers, member: { each: agent }, id: 'text', definition, ...part, object: activity },
};

const statement: Keys = {
  keys: {
    ...part,
    object,
    id: 'text',
    stored: 'text',
    version: 'text',
    authority: actor,
    attachments: { each: attachment },
  },
};

/** The place that the name of a column stands for; undefined for a name that no path of a Statement has. */
export function pathOfColumn(column: string, separator: '_' | '.'): StatementPath | undefined {
  return follow(statement, column, separator);
}

function follow(keys: Keys, rest: string, separator: string): StatementPath | undefined {
  if (typeof keys === 'string') return rest === '' ? { keys: [], kind: keys } : undefined;
  // All that lies below stands in the cell.
  if (rest === '') return { keys: [], kind: 'json' };
  if ('named' in keys) return keys.named(rest) ? { keys: [rest], kind: keys.kind } : undefined;
  if ('each' in keys) {
    const [, index = '', below = ''] = /^(\d{1,3})(?:[_.](.*))?$/.exec(rest) ?? [];
    return index === '' ? undefined : placed(follow(keys.each, below, separator), Number(index));
  }
  for (const [key, inner] of Object.entries(keys.keys)) {
    if (rest !== key && !rest.startsWith(key + separator)) continue;
    const found = placed(follow(inner, rest.slice(key.length + 1), separator), key);
    if (found) return found;
  }
  return undefined;
}

function placed(path: StatementPath | undefined, key: string | number): StatementPath | undefined {
  return path && { ...path, keys: [key, ...path.keys] };
}
