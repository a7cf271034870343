/** A part of a line that was understood: from `start` up to `end`. */
export type Piece<Value> = { readonly start: number; readonly end: number; readonly value: Value };

type Form<Value> = {
  /** Global. */
  readonly pattern: RegExp;
  /** Undefined: it only looks like one. */
  readonly read: (match: RegExpMatchArray) => Value | undefined;
};

/**
 * The one place where a text fits one of the forms; earlier forms win where several fit. Undefined where there are two
 * places: which one is meant would be a guess.
 */
export function onlyOne<Value>(text: string, forms: readonly Form<Value>[]): Piece<Value> | undefined {
  const found: Piece<Value>[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const value = found.some((one) => start < one.end && one.start < end) ? undefined : read(match);
      if (value !== undefined) found.push({ start, end, value });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}
