// Shows what would leave the machine; changes nothing. What is shared afterwards is exactly what a preview found.
import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type {
  HeldBackReason,
  NewPreview,
  PreviewedStatement,
  PreviewWindow,
  Selection,
  SharePreview,
} from '../contract/sharing.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import { attachmentsOf } from '../lrs/attachments-of.ts';
import type { Clock } from '../lrs/clock.ts';
import { allActorsIn } from '../lrs/mentions-in.ts';
import type { SearchIndex } from '../lrs/search-index.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { filterOf, isChosen, sequencesOf } from './choose-statements.ts';
import type { Destinations } from './destinations.ts';
import { createFieldTally } from './form/compare-fields.ts';
import { outgoingText } from './form/outgoing-text.ts';
import { inSlices } from './in-slices.ts';
import type { OctetsNaming } from './octets-naming.ts';
import type { WaysOut } from './ways-out.ts';
import type { Bound } from './ways-out.ts';
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
  readonly deciding: NonNullable<Bound['deciding']>;
};

export type Previews = ReturnType<typeof createPreviews>;

/** Statements that are looked at before others get a turn. */
const slice = 100;
const mostPreviews = 20;
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
      const destination = destinations.getRow(destinationId);
      if (destination.stoppedAt !== null) throw stopped(destination.name);
      const mine = myIdentities(store);
      refuseNobody(form, mine);
      const sending: number[] = [];
      const deciding = new Map<string, { sequence: number; id: string }>();
      const allNaming = new Set<string>();
      const heldBack = new Map<HeldBackReason, number>(unknown === 0 ? [] : [['unknown', unknown]]);
      const fields = createFieldTally();
      const octets = new Map<string, number>();
      let already = 0;
      let changed = 0;
      let unnamed = 0;
      for await (const some of inSlices(sequences, slice)) {
        const statements = some.flatMap((sequence) => store.statements.find(sequence) ?? []);
        const naming = await octetsNaming.find(statements, form, mine);
        for (const sha2 of naming) allNaming.add(sha2);
        const wayOut = waysOut({ destination, form, identities: mine, naming, deciding });
        for (const statement of statements) {
          if (selection.kind === 'matching' && !isChosen(statement, selection.criteria)) continue;
          const way = wayOut(statement);
          if (way.kind === 'already') already += 1;
          else if (way.kind === 'held-back') heldBack.set(way.reason, (heldBack.get(way.reason) ?? 0) + 1);
          else {
            sending.push(statement.sequence);
            if (form.as !== null && !isNamedIn(way.text, form.as)) unnamed += 1;
            if (way.isChanged) {
              changed += 1;
              deciding.set(statement.id, { sequence: statement.sequence, id: way.id });
            }
            fields.add(outgoingText(statement.json), way.text);
            for (const { sha2, length } of attachmentsLeaving(store, files, statement, way.text)) {
              octets.set(sha2.toLowerCase(), length);
            }
          }
        }
      }
      const id = randomUUID();
      keep(id, { destinationId, form, sending, identities: mine, madeAt: clock(), naming: allNaming, deciding });
      return {
        id,
        destination: destinations.describe(destination),
        form,
        sending: sending.length,
        already,
        heldBack: [...heldBack].map(([reason, count]) => ({ reason, count })),
        changed,
        unnamed,
        attachments: { count: octets.size, bytes: [...octets.values()].reduce((sum, length) => sum + length, 0) },
        fields: fields.list(),
      };
    },

    /** Throws not-found for a preview that is no longer kept. */
    find(id: string): Previewed {
      return getKept(id);
    },

    /** Some of what leaves, each exactly as it does. Throws not-found. */
    window(id: string, from: number, count: number, languages: readonly string[]): PreviewWindow {
      const { destinationId, form, sending, identities, naming, deciding } = getKept(id);
      const destination = destinations.getRow(destinationId);
      const wayOut = waysOut({ destination, form, identities, naming, deciding });
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

/** Whether somebody stands in a Statement anywhere. */
function isNamedIn(text: string, agent: Agent): boolean {
  const identifier = identifierOf(agent);
  return allActorsIn(JSON.parse(text) as Statement).some((actor) => identifierOf(actor) === identifier);
}

function attachmentsLeaving(store: Store, files: AttachmentFiles, { sequence }: StoredStatement, text: string) {
  return text.includes('"attachments"') ? attachmentsHeld(store, files, [{ sequence, json: text }]) : [];
}

function stopped(name: string): Problem {
  return new Problem('invalid-request', `You have stopped sharing with "${name}". Take it up again before you send.`);
}
