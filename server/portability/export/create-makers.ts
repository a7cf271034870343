import { createHash } from 'node:crypto';
import type { Store } from '../../store/open-store.ts';
import type { Canonizer } from '../credentials/canonizer.ts';
import { learnerRecordOf } from '../credentials/make-learner-record.ts';
import { openBadgesOf } from '../credentials/make-open-badge.ts';
import type { MakingCredentials } from '../credentials/making-credentials.ts';
import { createPageMaker } from '../paper/make-page.ts';
import type { TellEntries } from '../paper/make-transcript.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import { findCheckPage } from '../signing/check-page.ts';
import { sealZip } from '../signing/seal-zip.ts';
import type { Signer } from '../signing/signer.ts';
import { createZip } from './create-zip.ts';
import type { Makers, Making } from './exports.ts';
import type { ReadableFiles } from './write-attachments.ts';
import { writeArchive } from './write-archive.ts';
import { writeExperienceRows } from './write-experience-rows.ts';
import { writeStatementRows } from './write-statement-rows.ts';
import { writeJson, writeNdjson } from './write-statements.ts';

export type MakerOptions = {
  readonly store: Store;
  readonly files: ReadableFiles;
  readonly canonizer: Canonizer;
  readonly tellEntries: TellEntries;
  /** The learner's key, a new one where there is none; throws signing-key-unreadable. */
  readonly getSigner: () => Signer;
};

/** How the file of each format is made. */
export function createMakers({ store, files, canonizer, tellEntries, getSigner }: MakerOptions): Makers {
  const makePage = createPageMaker({ store, files, tellEntries, getSigner: async () => getSigner() });

  function sealed(zip: AsyncIterable<Buffer>, { wanted }: Making): AsyncIterable<Buffer> {
    return wanted.isSigned ? sealZip(zip, store.profile.get().name, getSigner()) : zip;
  }

  function makeArchive(making: Making): AsyncIterable<Buffer> {
    const { wanted, chosen, madeAt, onMissing } = making;
    const sign = wanted.isSigned ? (octets: Uint8Array) => getSigner().sign(octets) : undefined;
    const checkPage = wanted.isSigned ? findCheckPage() : undefined;
    const archiving = { store, files, chosen, madeAt, sign, checkPage, ...(onMissing ? { onMissing } : {}) };
    return sealed(writeArchive(archiving), making);
  }

  function* entriesOf({ wanted, chosen }: Making): Generator<TranscriptEntry, void> {
    const teller = tellEntries(wanted.languages);
    for (const activity of chosen.activities) {
      const entry = teller.find(activity);
      if (entry !== undefined) yield entry;
    }
  }

  function makingCredentials({ wanted, madeAt }: Making): MakingCredentials {
    const { languages, zone } = wanted;
    const holder = store.profile.get().name;
    return { holder, signer: getSigner(), madeAt, languages, zone, statementHash, canonizer };
  }

  function statementHash(id: string): string | undefined {
    const json = store.statements.findById(id)?.json;
    return json === undefined ? undefined : createHash('sha256').update(json).digest('hex');
  }

  function makeBadges(making: Making): AsyncIterable<Buffer> {
    const badges = openBadgesOf(entriesOf(making), makingCredentials(making));
    const zip = createZip(new Date(making.madeAt), async ({ add }) => {
      for await (const { name, text } of badges) await add(name, octetsOf(text));
    });
    return sealed(zip, making);
  }

  return {
    zip: makeArchive,
    json: ({ chosen }) => writeJson(store, chosen),
    ndjson: ({ chosen }) => writeNdjson(store, chosen),
    csv: ({ chosen, wanted }) =>
      isOfStatements(wanted)
        ? writeStatementRows(store, chosen, wanted)
        : writeExperienceRows(store, tellEntries, chosen.activities, wanted),
    html: makePage,
    pdf: makePage,
    'open-badges': makeBadges,
    clr: async function* makeLearnerRecord(making) {
      yield Buffer.from(await learnerRecordOf(entriesOf(making), makingCredentials(making)));
    },
  };
}

function isOfStatements({ choice }: Making['wanted']): boolean {
  return choice.what === 'statements' || (choice.what === 'filter' && choice.view === 'statements');
}

async function* octetsOf(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text);
}
