import type { NewShare, SharePreview } from '../contract/api.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import type { Store } from '../store/open-store.ts';
import type { Destinations } from './destinations.ts';
import { describeDestination } from './destinations.ts';
import { outgoingText } from './outgoing-statement.ts';
import { sortForShare } from './sort-for-share.ts';

/** That many Statements are shown with their JSON. */
const samples = 50;
/** More different fields than this are not listed one by one. */
const mostFields = 500;
const longestExample = 120;

/** Shows what would leave the machine; changes nothing. */
export function previewShare(
  store: Store,
  destinations: Destinations,
  { destinationId, statementIds }: NewShare,
  languages: readonly string[],
): SharePreview {
  const destination = destinations.getRow(destinationId);
  const { sending, already, heldBack } = sortForShare(store, destination, statementIds);
  const texts = sending.map(({ json }) => outgoingText(json));
  return {
    destination: describeDestination(store, destination),
    sending: sending.length,
    already,
    heldBack,
    fields: listFields(texts),
    samples: sending.slice(0, samples).map((statement, index) => ({
      summary: summariseStatement(statement, languages, store.definitions.findDefinition),
      json: texts[index] ?? '',
    })),
  };
}

/** Every field that occurs, in how many Statements, with its first value. Lists count as one field: `parent[].id`. */
function listFields(texts: readonly string[]): SharePreview['fields'] {
  const fields = new Map<string, { count: number; readonly example: string }>();
  for (const text of texts) {
    const found = new Map<string, string>();
    collect(JSON.parse(text), '', found);
    for (const [path, example] of found) {
      const field = fields.get(path);
      if (field) field.count += 1;
      else if (fields.size < mostFields) fields.set(path, { count: 1, example });
    }
  }
  return [...fields].map(([path, field]) => ({ path, ...field }));
}

function collect(value: unknown, path: string, found: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, `${path}[]`, found);
  } else if (typeof value === 'object' && value !== null && !path.endsWith('.extensions')) {
    for (const [key, member] of Object.entries(value)) collect(member, path === '' ? key : `${path}.${key}`, found);
  } else if (!found.has(path)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    found.set(path, text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);
  }
}
