import type { Store } from '../../store/open-store.ts';
import type { MakeFile } from '../export/exports.ts';
import { sealHtml } from '../signing/seal-file.ts';
import type { Signer } from '../signing/signer.ts';
import type { HeldFiles } from './embed-files.ts';
import type { TellEntries } from './make-transcript.ts';
import { makeTranscript } from './make-transcript.ts';
import { writePage } from './write-page.ts';

type PageOptions = {
  readonly store: Store;
  readonly files: HeldFiles;
  readonly tellEntries: TellEntries;
  /** The learner's key; throws a Problem where it cannot be had. */
  readonly getSigner: () => Promise<Signer>;
};

/**
 * The page of an export; of a `pdf` the one that is printed, which says who signs what comes out of the printer.
 * Throws invalid-request where it would hold too many experiences.
 */
export function createPageMaker({ store, files, tellEntries, getSigner }: PageOptions): MakeFile {
  return async function* makePage({ wanted, chosen, madeAt }) {
    const { format, isSigned, zone, languages } = wanted;
    const { activities, collection } = chosen;
    const document = await makeTranscript(store, tellEntries, { activities, collection, madeAt, zone, languages });
    const signer = isSigned ? await getSigner() : undefined;
    const pieces = writePage(document, files, signer?.did ?? null);
    if (signer === undefined || format === 'pdf') {
      for await (const piece of pieces) yield Buffer.from(piece);
      return;
    }
    const whole: Buffer[] = [];
    for await (const piece of pieces) whole.push(Buffer.from(piece));
    yield await sealHtml(Buffer.concat(whole), document.holder.name, signer);
  };
}
