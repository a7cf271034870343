// Shows what would leave the machine; changes nothing. What is shared afterwards is exactly what a preview found.
import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { NewPreview, PreviewWindow, PreviewedStatement, SharePreview } from '../contract/sharing/preview.ts';
import type { Selection } from '../contract/sharing/selection.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import { attachmentsOf } from '../lrs/attachments-of.ts';
import type { Clock } from '../lrs/clock.ts';
import type { SearchIndex } from '../lrs/search-index.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { filterOf, isChosen, sequencesOf } from './choose-statements.ts';
import type { Destinations } from './destinations.ts';
import { outgoingText } from './form/outgoing-text.ts';
import { inSlices } from '../lrs/in-slices.ts';
import type { NewIds } from './new-ids.ts';
import { createNewIds } from './new-ids.ts';
import type { OctetsNaming } from './octets-naming.ts';
import { createPreviewTally } from './tally-preview.ts';
import type { WaysOut } from './ways-out.ts';
import { myIdentities, refuseNobody } from './ways-out.ts';

/** What a preview found, for a share of it. */
export type Previewed = {
  readonly destinationId: string;
  readonly form: NewPreview['form'];
  /** Sequences of what leaves, oldest first: the order in which they leave. */
  readonly sending: readonly number[];
  /** Who the learner was: adding or removing an identity afterwards changes nothing that was shown. */
  readonly identities: readonly Agent[];
};

type KeptPreview = Previewed & {
  readonly madeAt: number;
  readonly naming: Set<string>;
  readonly newIds: NewIds;
};

export type Previews = ReturnType<typeof createPreviews>;

/** Statements that are looked at before others get a turn. */
const slice = 100;
const mostPreviews = 5;
/** In milliseconds. */
const keptFor = 60 * 60_000;

type PreviewOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly destinations: Destinations;
  readonly search: SearchIndex;
  readonly waysOut: WaysOut;
  readonly octetsNaming: OctetsNaming;
  readonly clock: Clock;
};

export function createPreviews(options: PreviewOptions) {
  const { store, files, destinations, search, waysOut, octetsNaming, clock } = options;
  const kept = new Map<string, KeptPreview>();

  function keep(id: string, preview: KeptPreview): void {
    for (const [other, { madeAt }] of kept) if (clock() - madeAt > keptFor) kept.delete(other);
    const [oldest] = kept.keys();
    if (kept.size >= mostPreviews && oldest !== undefined) kept.delete(oldest);
    kept.set(id, preview);
  }

  function getKept(id: string): KeptPreview {
    const found = kept.get(id);
    if (!found || clock() - found.madeAt > keptFor) {
      throw new Problem('not-found', 'This preview is too old. Look at a new one before you send.');
    }
    return found;
  }

  async function choose(selection: Selection): Promise<{ sequences: readonly number[]; unknown: number }> {
    if (selection.kind === 'picked') return sequencesOf(store, selection.statementIds);
    const { criteria, words } = selection;
    if (words !== undefined) await search.catchUp();
    const sequences = store.criteria.sequences(filterOf(criteria, words), 0, store.statements.last().sequence);
    return { sequences, unknown: 0 };
  }

  function attachmentsIn(sequence: number, text: string): PreviewedStatement['attachments'] {
    const names = new Map(
      attachmentsOf(JSON.parse(text) as Statement).map(({ sha2, display }) => [sha2, Object.values(display)[0] ?? '']),
    );
    return attachmentsHeld(store, files, [{ sequence, json: text }]).map(({ sha2, contentType, length }) => ({
      name: names.get(sha2) ?? '',
      contentType,
      length,
    }));
  }

  return {
    attachmentsIn,

    /** Goes through all that is chosen; others go on meanwhile. Throws not-found for a destination that is gone. */
    async make({ destinationId, selection, form }: NewPreview): Promise<SharePreview> {
      const { sequences, unknown } = await choose(selection);
      const destination = destinations.getOpenRow(destinationId);
      const mine = myIdentities(store);
      refuseNobody(form, mine);
      const tally = createPreviewTally(store, files, form, unknown);
      const newIds = createNewIds();
      const allNaming = new Set<string>();
      for await (const some of inSlices(sequences, slice)) {
        const statements = some.flatMap((sequence) => store.statements.find(sequence) ?? []);
        const naming = await octetsNaming.find(statements, form, mine);
        for (const sha2 of naming) allNaming.add(sha2);
        const wayOut = waysOut({ destination, form, identities: mine, naming, newIds });
        for (const statement of statements) {
          if (selection.kind === 'matching' && !isChosen(statement, selection.criteria)) continue;
          const way = wayOut(statement);
          tally.add(statement, way);
          if (way.kind === 'leaves' && way.isChanged) {
            newIds.add(statement.id, { sequence: statement.sequence, id: way.id });
          }
        }
      }
      const id = randomUUID();
      const found = { destinationId, form, sending: tally.sending, identities: mine };
      keep(id, { ...found, madeAt: clock(), naming: allNaming, newIds: newIds.asked() });
      return { id, destination: destinations.describe(destination), form, ...tally.counts() };
    },

    /** Throws not-found for a preview that is no longer kept. */
    find(id: string): Previewed {
      return getKept(id);
    },

    /** Some of what leaves, each exactly as it does. Throws not-found. */
    window(id: string, from: number, count: number, languages: readonly string[]): PreviewWindow {
      const { destinationId, form, sending, identities, naming, newIds } = getKept(id);
      const destination = destinations.getRow(destinationId);
      const wayOut = waysOut({ destination, form, identities, naming, newIds });
      const rows = sending.slice(from, from + count).flatMap((sequence): PreviewedStatement[] => {
        const statement = store.statements.find(sequence);
        if (statement === undefined) return [];
        const way = wayOut(statement);
        // What has been sent or voided meanwhile does not leave by this preview.
        if (way.kind !== 'leaves') return [];
        return [
          {
            summary: summariseStatement(statement, languages, store.definitions.findDefinition),
            kept: outgoingText(statement.json),
            leaves: way.text,
            attachments: attachmentsIn(sequence, way.text),
          },
        ];
      });
      return { total: sending.length, from, rows };
    },
  };
}
