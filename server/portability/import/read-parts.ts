import type { CsvMapping } from '../../contract/csv-mapping.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';
import { readCsv } from '../csv/read-csv.ts';
import type { Found } from './found.ts';
import { Unusable, problemAt } from './found.ts';
import { hashOctets } from './octets-on-disk.ts';
import type { Part, Survey } from './parts.ts';
import { readArchive } from './read-archive.ts';
import { readBadges } from './read-badges.ts';
import { readJson } from './read-json.ts';
import { readMultipart } from './read-multipart.ts';
import { readNdjson } from './read-ndjson.ts';

export type ReadContext = {
  /** For what has to be unpacked. */
  readonly folder: string;
  /** The learner. */
  readonly actor: Agent;
  /** All that the learner is known by. */
  readonly identities: readonly Agent[];
  /** How the tables are understood, in the order in which they come. */
  readonly mappings: readonly CsvMapping[];
  /** Told how many octets were read. */
  readonly onOctets: (length: number) => void;
  /** Ends what takes long; reading then rejects with its reason. */
  readonly signal: AbortSignal;
};

export type Item = {
  readonly found: Found;
  /** It was found in Cairn's own archive. */
  readonly isArchived: boolean;
  /** The id of a Statement that came without one: the same whenever it comes in the same file. */
  idOf(): string;
};

/** Cairn's own, made for this. */
const namespace = '5d3a0f1e-6f0b-4b53-9d0c-6f2f2d3c7a10';

/** Everything in the files of an import, in an order that is the same every time. */
export async function* readParts({ files }: Survey, context: ReadContext): AsyncGenerator<Item> {
  const mappings = [...context.mappings];
  for (const { parts, sha256 } of files) {
    let number = 0;
    for (const part of parts) {
      if (part.kind === 'badge') continue;
      for await (const found of readPart(part, context, mappings)) {
        number += 1;
        const at = number;
        const isArchived = part.kind === 'archive';
        yield { found, isArchived, idOf: () => uuidV5(namespace, `${sha256} ${at}`) };
      }
    }
  }
  const badges = files.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'badge' ? part : [])));
  for (const found of await readBadges(badges, context)) yield { found, isArchived: false, idOf: () => namespace };
}

/** So many octets are read in all. */
export function lengthOf({ files }: Survey): number {
  const lengths = files.flatMap(({ parts }) => parts.flatMap(lengthOfPart));
  return lengths.reduce((sum, length) => sum + length, 0);
}

function lengthOfPart(part: Part): readonly number[] {
  if (part.kind === 'problem') return [];
  if (part.kind === 'archive') return part.entries.map(({ length }) => length);
  return part.kind === 'multipart' ? [part.length, part.length] : [part.length];
}

/** What is wrong with a part says nothing about the others. */
async function* readPart(
  part: Exclude<Part, { readonly kind: 'badge' }>,
  context: ReadContext,
  mappings: CsvMapping[],
): AsyncGenerator<Found> {
  try {
    yield* foundIn(part, context, mappings);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    yield problemAt({ file: part.kind === 'problem' ? '' : part.name, line: null }, error.reason, error.message);
  }
}

function foundIn(
  part: Exclude<Part, { readonly kind: 'badge' }>,
  { folder, actor, onOctets }: ReadContext,
  mappings: CsvMapping[],
): AsyncIterable<Found> | Iterable<Found> {
  switch (part.kind) {
    case 'json':
      return readJson(part.name, metered(part.open(), onOctets));
    case 'ndjson':
      return readNdjson(part.name, metered(part.open(), onOctets));
    case 'multipart':
      return readMultipart(part.name, () => metered(part.open(), onOctets), part.boundary, folder);
    case 'archive': {
      const open = (one: (typeof part.entries)[number]) => ({ ...one, open: () => metered(one.open(), onOctets) });
      return readArchive({ ...part, entries: part.entries.map(open) });
    }
    case 'octets':
      return readOctets(part, onOctets);
    case 'table': {
      const mapping = mappings.shift();
      return mapping === undefined ? [] : readCsv(part.path, mapping, { actor, file: part.name });
    }
    case 'problem':
      return [part.found];
  }
}

async function* readOctets(
  { name, open, claimed }: Extract<Part, { readonly kind: 'octets' }>,
  onOctets: ReadContext['onOctets'],
): AsyncGenerator<Found> {
  const octets = { ...(await hashOctets(metered(open(), onOctets), claimed)), open };
  yield { kind: 'octets', where: { file: name, line: null }, claimed, octets };
}

async function* metered(octets: AsyncIterable<Buffer>, onOctets: ReadContext['onOctets']): AsyncGenerator<Buffer> {
  for await (const piece of octets) {
    onOctets(piece.length);
    yield piece;
  }
}
