import type { Export, ExportChoice } from '../../../server/contract/exporting.ts';
import { isDesktop } from '../../desktop.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useLanguage } from '../../stores/language.ts';
import { signingKey } from '../../stores/signing-key.ts';
import { isSigned } from './export-draft.ts';
import type { ExportDraft } from './export-draft.ts';

/** Has Cairn count what will be written; makes the key first where something is signed and there is none. */
export async function prepareExport(draft: ExportDraft, choice: ExportChoice): Promise<Outcome<Export>> {
  const isToBeSigned = isSigned(draft, isDesktop);
  if (isToBeSigned) {
    const made = await callApi('POST /api/signing-key');
    if (!made.ok) return made;
    signingKey.set(made.answer);
  }
  return callApi('POST /api/exports', {
    body: {
      choice,
      format: draft.format,
      isSigned: isToBeSigned,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      languages: useLanguage.getState().tags.split(','),
    },
  });
}
