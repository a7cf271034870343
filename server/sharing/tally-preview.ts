import type { HeldBackReason, SharePreview } from '../contract/sharing/preview.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import { allActorsIn } from '../lrs/mentions-in.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { createFieldTally } from './form/compare-fields.ts';
import { outgoingText } from './form/outgoing-text.ts';
import type { WayOut } from './ways-out.ts';

type Counts = Omit<SharePreview, 'id' | 'destination' | 'form'>;

/** What a preview counts, Statement by Statement. `unknown`: so many of the chosen are not there. */
export function createPreviewTally(store: Store, files: AttachmentFiles, { as }: ShareForm, unknown: number) {
  const sending: number[] = [];
  const heldBack = new Map<HeldBackReason, number>(unknown === 0 ? [] : [['unknown', unknown]]);
  const fields = createFieldTally();
  /** Length of each file that travels along, by its SHA-2. */
  const octets = new Map<string, number>();
  let already = 0;
  let changed = 0;
  let unnamed = 0;

  function addLeaving({ sequence, json }: StoredStatement, way: Extract<WayOut, { readonly kind: 'leaves' }>): void {
    sending.push(sequence);
    if (way.isChanged) changed += 1;
    if (as !== null && !isNamedIn(way.text, as)) unnamed += 1;
    fields.add(outgoingText(json), way.text);
    if (!way.text.includes('"attachments"')) return;
    for (const { sha2, length } of attachmentsHeld(store, files, [{ sequence, json: way.text }])) {
      octets.set(sha2.toLowerCase(), length);
    }
  }

  return {
    /** Sequences of what leaves, in the order in which they came. */
    sending,

    add(statement: StoredStatement, way: WayOut): void {
      if (way.kind === 'leaves') addLeaving(statement, way);
      else if (way.kind === 'already') already += 1;
      else heldBack.set(way.reason, (heldBack.get(way.reason) ?? 0) + 1);
    },

    counts(): Counts {
      return {
        sending: sending.length,
        already,
        heldBack: [...heldBack].map(([reason, count]) => ({ reason, count })),
        changed,
        unnamed,
        attachments: { count: octets.size, bytes: [...octets.values()].reduce((sum, length) => sum + length, 0) },
        fields: fields.list(),
      };
    },
  };
}

/** Whether somebody stands in a Statement anywhere. */
function isNamedIn(text: string, agent: Agent): boolean {
  const identifier = identifierOf(agent);
  return allActorsIn(JSON.parse(text) as Statement).some((actor) => identifierOf(actor) === identifier);
}
