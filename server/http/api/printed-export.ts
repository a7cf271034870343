import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import type { Exports } from '../../portability/export/exports.ts';
import { sealPdf } from '../../portability/signing/seal-file.ts';
import type { Signer } from '../../portability/signing/signer.ts';
import type { Store } from '../../store/open-store.ts';
import { readBytes } from '../read-body.ts';

/** In octets; a transcript of thousands of experiences has a tenth of it. */
const largestPdf = 50 * 1024 * 1024;

type PrintedOptions = {
  readonly store: Store;
  readonly exports: Exports;
  readonly getSigner: () => Promise<Signer>;
};

/** Takes the octets that were printed of an export and gives them back finished: signed, where that was wanted. */
export function finishPrinted({ store, exports, getSigner }: PrintedOptions): (context: Context) => Promise<void> {
  return async (context) => {
    const { id = '' } = (context as Context & { readonly params: Readonly<Record<string, string>> }).params;
    const { format, isSigned } = exports.find(id);
    if (format !== 'pdf') throw new Problem('invalid-request', 'Only an export as PDF is printed.');
    const printed = await readBytes(context, largestPdf);
    if (!printed.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
      throw new Problem('invalid-request', 'What was printed is no PDF. Print it again.');
    }
    const holder = store.profile.get().name;
    context.set('Content-Type', 'application/pdf');
    context.body = isSigned ? await sealPdf(printed, holder, await getSigner()) : printed;
  };
}
