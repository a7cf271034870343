// The pieces of a JSON text as they stand there: no number is read, so none can lose a digit.

export type JsonToken = {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'string' | 'number' | 'word';
  readonly text: string;
};

const TOKEN = /([{[])|([}\]])|(,)|(:)|("[^"\\]*(?:\\.[^"\\]*)*")|(-?\d[\d.eE+-]*)|(true|false|null)/g;

const kinds = ['open', 'close', 'comma', 'colon', 'string', 'number', 'word'] as const;

export function jsonTokens(json: string): readonly JsonToken[] {
  return Array.from(json.matchAll(TOKEN), (match) => {
    const group = match.slice(1).findIndex((text) => text !== undefined);
    return { kind: kinds[group] ?? 'word', text: match[0] };
  });
}
