// Checks objects and arrays against the tables of the standard.
import { anyOf, both, inside, isFull, isObject, NOTHING_WRONG, pointerTo, quote, wrong } from './check.ts';
import type { Check, Rule } from './check.ts';
import type { Violation } from './violation.ts';

type Properties = { readonly [property: string]: Check };

type ObjectTable = {
  /** How a sentence names it: "A Verb". */
  readonly name: string;
  /** Where the standard has its table: "xAPI 1.0.3 Data 2.4.3". */
  readonly section: string;
  /** The one value that "objectType" may have, where the table has that property. */
  readonly objectType?: string;
  readonly isObjectTypeOptional?: boolean;
  readonly required?: Properties;
  readonly optional?: Properties;
  readonly rules?: readonly Rule[];
};

/** Makes the check for an object with exactly these properties. */
export function objectOf(table: ObjectTable): Check {
  const { name, section, required = {}, optional = {}, rules = [] } = table;
  const checks = new Map(Object.entries({ ...optional, ...required }));
  const needed = Object.keys(required);
  const checkType = objectTypeOf(table);
  if (table.objectType !== undefined) checks.set('objectType', () => NOTHING_WRONG);

  return (value) => {
    if (!isObject(value)) return wrong(`${name} must be a JSON object (${section})`);
    let violations = checkType(value);
    // With another type the object is something else, and what this table says of it would only confuse.
    if (violations.length > 0) return violations;
    // JSON has no inherited keys, and for-in needs no array of keys: this is the hot path of every POST.
    for (const key in value) {
      const found = checkProperty(checks.get(key), value[key]) ?? wrong(unknownProperty(checks, name, key));
      if (found.length === 0) continue;
      violations = both(violations, inside(key, found));
      if (isFull(violations)) return violations;
    }
    for (const key of needed) {
      if (value[key] === undefined) {
        violations = both(violations, wrong(`${name} needs the property "${key}" (${section})`, pointerTo(key)));
      }
    }
    for (const rule of rules) violations = both(violations, rule(value));
    return violations;
  };
}

function objectTypeOf({ name, section, objectType, isObjectTypeOptional = false }: ObjectTable): Rule {
  if (objectType === undefined) return () => NOTHING_WRONG;
  const orNone = isObjectTypeOptional ? ', or none' : '';
  const wrongType = wrong(`${name} must have the "objectType" "${objectType}"${orNone} (${section})`, '/objectType');
  return (object) => {
    const isRight = object.objectType === objectType || (isObjectTypeOptional && object.objectType === undefined);
    return isRight ? NOTHING_WRONG : wrongType;
  };
}

const IS_NULL = wrong(
  'A value must not be null, except inside extensions: leave the property out (xAPI 1.0.3 Data 2.2)',
);

function checkProperty(check: Check | undefined, value: unknown): readonly Violation[] | undefined {
  return value === null && check !== undefined ? IS_NULL : check?.(value);
}

function unknownProperty(checks: ReadonlyMap<string, Check>, name: string, key: string): string {
  const lowerCase = key.toLowerCase();
  const sameLetters = [...checks.keys()].find((known) => known.toLowerCase() === lowerCase);
  const hint = sameLetters === undefined ? '' : `: upper and lower case matter, write "${sameLetters}"`;
  return `${name} must not have a property ${quote(key)}${hint} (xAPI 1.0.3 Data 2.2)`;
}

/** Makes the check for an array whose elements all pass one check. */
export function arrayOf(name: string, section: string, checkElement: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrong(`${name} must be an array (${section})`);
    let violations = NOTHING_WRONG;
    for (const [index, element] of value.entries()) {
      const found = checkElement(element);
      if (found.length === 0) continue;
      violations = both(violations, inside(index, found));
      if (isFull(violations)) return violations;
    }
    return violations;
  };
}

/** Makes the check for an object whose `objectType` says which table holds; `otherwise` is for one that has none. */
export function oneOfTypes(name: string, section: string, byType: Properties, otherwise: Check): Check {
  const checks = new Map<unknown, Check>(Object.entries(byType)).set(undefined, otherwise);
  const rule = `${name} must have the "objectType" ${anyOf(Object.keys(byType))}, or none (${section})`;
  const wrongType = wrong(rule, '/objectType');

  return (value) => {
    if (!isObject(value)) return wrong(`${name} must be a JSON object (${section})`);
    const check = checks.get(value.objectType);
    return check === undefined ? wrongType : check(value);
  };
}
