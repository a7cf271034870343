/** A value of JSON and everything that stands in it, however deep, in no order that counts. */
export function* valuesIn(value: unknown): Generator<unknown> {
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    yield one;
    if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) open.push(part);
  }
}
