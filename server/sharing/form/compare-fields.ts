import type { FieldChange, SharePreview } from '../../contract/sharing/preview.ts';
import { isObject } from '../../contract/xapi/check.ts';

/** More different fields than this are not listed one by one. */
const mostFields = 500;
/** In characters. */
const longestExample = 120;

/** Counts what happens to the fields of Statements on their way. */
type FieldTally = {
  /** Takes one Statement, as it would leave unchanged and as it leaves. */
  add(kept: string, leaves: string): void;
  list(): SharePreview['fields'];
};

type Example = { readonly kept: string | null; readonly leaves: string | null };

/** What stands at one path. Fields form a tree, so that walking through a Statement makes no paths. */
type Field = {
  readonly path: string;
  readonly members: Map<string, Field>;
  /** What the elements of lists at this path are. */
  elements: Field | undefined;
  /** The values in the Statement that is looked at, in their order. */
  kept: string[];
  leaves: string[];
  count: number;
  readonly changes: Set<FieldChange>;
  example: Example;
};

/**
 * Every field that occurs, in how many Statements, with an example. Lists count as one field (`parent[].id`), and so do
 * the extensions of one object.
 *
 * A field is left out when it is so wherever it stood; the example shows a change where there is one.
 */
export function createFieldTally(): FieldTally {
  const root = newField('');
  const listed: Field[] = [];
  const found: Field[] = [];

  function collect(value: unknown, field: Field | undefined, side: 'kept' | 'leaves'): void {
    if (field === undefined) return;
    if (Array.isArray(value)) {
      for (const element of value) collect(element, elementsOf(field), side);
    } else if (isObject(value) && !isWhole(field)) {
      for (const key in value) collect(value[key], memberOf(field, key), side);
    } else {
      if (field.kept.length + field.leaves.length === 0) found.push(field);
      field[side].push(typeof value === 'string' ? value : JSON.stringify(value));
    }
  }

  function elementsOf(field: Field): Field | undefined {
    if (field.elements === undefined && isRoomLeft()) field.elements = newField(`${field.path}[]`);
    return field.elements;
  }

  function memberOf(field: Field, key: string): Field | undefined {
    const known = field.members.get(key);
    if (known !== undefined || !isRoomLeft()) return known;
    const added = newField(field.path === '' ? key : `${field.path}.${key}`);
    field.members.set(key, added);
    return added;
  }

  function isRoomLeft(): boolean {
    return listed.length < mostFields;
  }

  function count(field: Field, change: FieldChange): void {
    if (field.count === 0) {
      if (!isRoomLeft()) return;
      listed.push(field);
    }
    const isFirst = !field.changes.has(change);
    if (field.count === 0 || (isFirst && change !== 'kept')) field.example = exampleOf(field);
    field.count += 1;
    field.changes.add(change);
  }

  return {
    add(kept, leaves) {
      const isSame = kept === leaves;
      collect(JSON.parse(kept), root, 'kept');
      if (!isSame) collect(JSON.parse(leaves), root, 'leaves');
      for (const field of found) {
        if (isSame) field.leaves = field.kept;
        count(field, changeOf(field));
        field.kept = [];
        field.leaves = [];
      }
      found.length = 0;
    },
    list: () =>
      listed.map(({ path, count: statements, changes, example }) => ({
        path,
        count: statements,
        change: inAll(changes),
        kept: shortened(example.kept),
        leaves: shortened(example.leaves),
      })),
  };
}

function newField(path: string): Field {
  const nothing = { elements: undefined, kept: [], leaves: [], count: 0, example: { kept: null, leaves: null } };
  return { path, members: new Map(), changes: new Set(), ...nothing };
}

/** Extensions hold anything, so what is in them is not listed one by one. */
function isWhole({ path }: Field): boolean {
  return path.endsWith('.extensions');
}

function changeOf({ kept, leaves }: Field): FieldChange {
  if (kept === leaves) return 'kept';
  if (leaves.length === 0) return 'left-out';
  const isSame = kept.length === leaves.length && kept.every((value, index) => value === leaves[index]);
  return isSame ? 'kept' : 'changed';
}

function inAll(changes: ReadonlySet<FieldChange>): FieldChange {
  const [only = 'kept', ...others] = changes;
  return others.length === 0 ? only : 'changed';
}

/** The first value that is not the same, or simply the first. */
function exampleOf({ kept, leaves }: Field): Example {
  const longer = kept.length >= leaves.length ? kept : leaves;
  const different = longer.findIndex((_, index) => kept[index] !== leaves[index]);
  const index = Math.max(different, 0);
  return { kept: kept[index] ?? null, leaves: leaves[index] ?? null };
}

function shortened(text: string | null): string | null {
  return text !== null && text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
}
