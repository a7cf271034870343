/**
 * A piece of SQL with its values bound apart from the text.
 *
 * Being a class, it cannot be imitated by anything that came as JSON.
 */
export class Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];

  constructor(text: string, values: readonly (string | number)[]) {
    this.text = text;
    this.values = values;
  }
}

/** Builds a piece of SQL: pieces of SQL are inlined, everything else is bound. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (string | number | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: (string | number)[] = [];
  parts.forEach((part, index) => {
    text += part instanceof Sql ? part.text : '?';
    values.push(...(part instanceof Sql ? part.values : [part]));
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, values);
}

export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.map(({ text }) => text).join(separator),
    pieces.flatMap(({ values }) => values),
  );
}
