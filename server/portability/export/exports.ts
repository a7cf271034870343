import { randomUUID } from 'node:crypto';
import { safeFileName } from '../../lrs/safe-file-name.ts';
import type { Export, ExportFormat, NewExport } from '../../contract/exporting.ts';
import { mostCredentials } from '../../contract/exporting.ts';
import { Problem } from '../../contract/problem.ts';
import type { Clock } from '../../lrs/clock.ts';
import { waitBriefly } from '../../lrs/wait-briefly.ts';
import type { Store } from '../../store/open-store.ts';
import { mostEntries } from '../paper/make-transcript.ts';
import type { Choosing, Chosen } from './choose.ts';
import { choose } from './choose.ts';
import { attachmentsOf, countStatements } from './read-chosen.ts';
import type { ReadableFiles } from './write-attachments.ts';

export type Exports = ReturnType<typeof createExports>;

/** An export whose file can be written, as often as is wanted. */
export type Making = {
  readonly wanted: NewExport;
  readonly chosen: Chosen;
  /** In milliseconds since 1970. */
  readonly madeAt: number;
  /** Told the SHA-2 of octets that should be in the file, and are lost or damaged on the disk. */
  readonly onMissing?: (missing: readonly string[]) => void;
};

/** The octets of a file, made while they are read. */
export type MakeFile = (making: Making) => AsyncIterable<Uint8Array>;

export type Makers = Readonly<Record<ExportFormat, MakeFile>>;

type ExportOptions = Choosing & {
  readonly store: Store;
  readonly files: ReadableFiles;
  readonly makers: Makers;
  /** Throws a Problem where the learner's key cannot be had. */
  readonly getSigner: () => unknown;
  /** Calls back after a time in milliseconds; what it returns takes that back. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly clock: Clock;
};

type Kept = { readonly told: Export; readonly making: Making };

const mostKept = 10;
/** In milliseconds. */
const keptFor = 60 * 60_000;
/** How long a number is waited for that the file does not need, in milliseconds. */
const patience = 2_000;

/** What is told of a file before it is there. */
const endings: Readonly<Record<ExportFormat, string>> = {
  zip: 'zip',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  pdf: 'pdf',
  html: 'html',
  'open-badges': 'zip',
  clr: 'json',
};

/** Formats of nothing but Statements, as they are: of what is derived of them only a number is told. */
const plain: readonly ExportFormat[] = ['zip', 'json', 'ndjson'];

/** More would take minutes to make or to print, and nobody reads them. */
const mostExperiences: { readonly [format in ExportFormat]?: number } = {
  html: mostEntries,
  pdf: mostEntries,
  'open-badges': mostCredentials,
  clr: mostCredentials,
};

/** Formats that have no room for a signature. */
const unsignable: readonly ExportFormat[] = ['json', 'ndjson', 'csv'];

/** What the learner takes out of the record. */
export function createExports(options: ExportOptions) {
  const { store, files, makers, getSigner, clock } = options;
  const kept = new Map<string, Kept>();

  function keep(id: string, one: Kept): void {
    for (const [other, { making }] of kept) if (clock() - making.madeAt > keptFor) kept.delete(other);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(id, one);
  }

  function get(id: string): Kept {
    const found = kept.get(id);
    if (found && clock() - found.making.madeAt <= keptFor) return found;
    throw new Problem('not-found', 'This export is too old. Make a new one.');
  }

  async function measure(chosen: Chosen) {
    let attachments = 0;
    let attachmentOctets = 0;
    let missing = 0;
    for await (const some of attachmentsOf(store, chosen)) {
      attachments += some.length;
      attachmentOctets += some.reduce((sum, { length }) => sum + length, 0);
      missing += some.filter(({ sha2 }) => !files.has(sha2)).length;
    }
    return { attachments, attachmentOctets, missing };
  }

  function catchUpBriefly(): Promise<unknown> {
    return waitBriefly(options.catchUp(), { after: options.after, milliseconds: patience, onLate: () => undefined });
  }

  function fileName({ choice, format, zone }: NewExport, madeAt: number): string {
    const name = choice.what === 'collection' ? store.collections.find(choice.id)?.name : undefined;
    return safeFileName(`${name ?? 'Cairn'} ${dayIn(zone, madeAt)}.${endings[format]}`);
  }

  return {
    /**
     * Says what would be written, from the record as it is now. Throws not-found for a collection that is gone, and
     * invalid-request where the format cannot hold what is wanted.
     */
    async make(wanted: NewExport): Promise<Export> {
      const { choice, format } = wanted;
      const isOfCredentials = format === 'open-badges' || format === 'clr';
      if (wanted.isSigned && unsignable.includes(format)) {
        throw new Problem(
          'format-not-signable',
          `A file of the format ${format} cannot be signed. Take a zip for that.`,
        );
      }
      // Whatever keeps the file from being made is said now: once it is on its way, it could only break off.
      if (wanted.isSigned || isOfCredentials) getSigner();
      const madeAt = clock();
      const needsNoMore = choice.what === 'all' && plain.includes(format);
      const chosen = await choose(needsNoMore ? { ...options, catchUp: catchUpBriefly } : options, choice);
      const most = mostExperiences[format] ?? Infinity;
      if (chosen.activities.length > most) {
        throw new Problem(
          'invalid-request',
          `These are ${chosen.activities.length} experiences, and a file of the format ${format} holds ${most} at most. Choose fewer, such as those of one year.`,
        );
      }
      const id = randomUUID();
      const told = {
        ...wanted,
        id,
        fileName: fileName(wanted, madeAt),
        statements: countStatements(store, chosen),
        experiences: chosen.activities.length,
        ...(await measure(chosen)),
        documents: chosen.extent === 'all' ? store.exports.documentCount() : 0,
      };
      keep(id, { told, making: { wanted, chosen, madeAt } });
      return told;
    },

    /** What was told of an export. Throws not-found. */
    find: (id: string): Export => get(id).told,

    /** What the file of an export is made of. Throws not-found. */
    making: (id: string): Making => get(id).making,

    /** The octets of the file of an export. Throws not-found. */
    read(id: string, onMissing?: Making['onMissing']): AsyncIterable<Uint8Array> {
      const { making } = get(id);
      return makers[making.wanted.format]({ ...making, ...(onMissing === undefined ? {} : { onMissing }) });
    },
  };
}

/** The day of a moment as the calendar of a time zone has it. */
function dayIn(zone: string, moment: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment);
}
