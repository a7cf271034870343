/** RFC 8785: the one way to write a JSON value, so that the same facts have the same hash wherever they are written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = membersOf(value).map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`);
  return `{${members.join(',')}}`;
}

/** The same text of an object, a little at a time: where a member is a list, one of its elements after the other. */
export function* canonicalPieces(object: object): Generator<string, void> {
  let separator = '{';
  for (const [name, value] of membersOf(object)) {
    const start = `${separator}${JSON.stringify(name)}:`;
    separator = ',';
    if (!Array.isArray(value)) {
      yield start + canonicalJson(value);
      continue;
    }
    yield `${start}[`;
    for (const [index, one] of value.entries()) yield (index > 0 ? ',' : '') + canonicalJson(one ?? null);
    yield ']';
  }
  yield separator === '{' ? '{}' : '}';
}

function membersOf(object: object): [string, unknown][] {
  return Object.entries(object)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
