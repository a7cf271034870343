import type { ExportChoice, ExportFormat } from '../../../server/contract/exporting.ts';
import type { SavedView } from '../../../server/contract/portfolio.ts';
import { filterOf, recordFilter } from '../../stores/record-filter.ts';

/** What was picked elsewhere and led here. */
export type Picked =
  | { readonly what: 'experiences'; readonly activities: readonly string[] }
  | { readonly what: 'statements'; readonly ids: readonly string[] };

/** An export as it is put together. */
export type ExportDraft = {
  readonly what: 'all' | 'view' | 'collection' | 'picked';
  /** Ids; empty: none is chosen. */
  readonly view: string;
  readonly collection: string;
  readonly format: ExportFormat;
  readonly isSigned: boolean;
};

/** The draft that an address such as `/export?collection=…` asks for. */
export function draftOfAddress(address: URLSearchParams, picked: Picked | undefined): ExportDraft {
  const collection = address.get('collection') ?? '';
  const what = collection !== '' ? 'collection' : picked === undefined ? 'all' : 'picked';
  return { what, view: '', collection, format: what === 'all' ? 'zip' : 'html', isSigned: true };
}

/** Undefined as long as something has to be chosen. */
export function choiceOf(
  { what, view, collection }: ExportDraft,
  picked: Picked | undefined,
  views: readonly SavedView[],
): ExportChoice | undefined {
  switch (what) {
    case 'all':
      return { what };
    case 'picked':
      return picked;
    case 'collection':
      return collection === '' ? undefined : { what, id: collection };
    case 'view': {
      const kept = views.find(({ id }) => id === view);
      return kept && choiceOfView(kept);
    }
  }
}

function choiceOfView({ query }: SavedView): ExportChoice {
  const parameters = new URLSearchParams(query);
  const view = parameters.get('view') === 'statements' ? 'statements' : 'experiences';
  return { what: 'filter', view, filter: recordFilter(filterOf(parameters)) };
}

/**
 * Whether a format says who vouches for it: never, if the learner wishes, or always. A PDF that a browser printed never
 * comes back to Cairn to be signed; `savesPdf`: the shell prints it.
 */
export function signingOf(format: ExportFormat, savesPdf: boolean): 'never' | 'wished' | 'always' {
  switch (format) {
    case 'open-badges':
    case 'clr':
      return 'always';
    case 'zip':
    case 'html':
      return 'wished';
    case 'pdf':
      return savesPdf ? 'wished' : 'never';
    default:
      return 'never';
  }
}

/** Whether an export of this draft is signed. */
export function isSigned({ format, isSigned: isWished }: ExportDraft, savesPdf: boolean): boolean {
  const signing = signingOf(format, savesPdf);
  return signing === 'always' || (signing === 'wished' && isWished);
}
