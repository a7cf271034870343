// Whether, and as which text, a kept Statement leaves for a destination.
import { Problem } from '../contract/problem.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import { unnamedLearner } from '../contract/by-hand.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { isSameLrs } from './endpoint-address.ts';
import { createFormer } from './form/apply-form.ts';
import { outgoingText } from './form/outgoing-text.ts';
import type { NewIds } from './new-ids.ts';
import { versionFor } from './versions.ts';

export type WayOut =
  | {
      readonly kind: 'leaves';
      readonly text: string;
      /** The id in that text. */
      readonly id: string;
      readonly isChanged: boolean;
    }
  /** It was sent there, or waits to be. */
  | { readonly kind: 'already' }
  | { readonly kind: 'held-back'; readonly reason: HeldBackReason };

/** A destination and the form that is decided for it. */
export type Bound = {
  readonly destination: DestinationRow;
  readonly form: ShareForm;
  readonly identities: readonly Agent[];
  /** Attachments, by their SHA-2 in lower case, in whose octets an identity of the learner was found. */
  readonly naming: ReadonlySet<string>;
  /** Of what is decided together with it; what has become a delivery is known without. */
  readonly newIds?: NewIds;
};

export type WaysOut = ReturnType<typeof createWaysOut>;

export function createWaysOut(store: Store, files: AttachmentFiles) {
  /** The id by which a destination knows a Statement. */
  function idThere(destinationId: string, id: string): string {
    const target = store.statements.findById(id);
    const standing = target && store.deliveries.standing(destinationId, target.sequence);
    return standing?.sentId ?? id;
  }

  /** Of what is not voided here nothing says that the learner wants it voided there. */
  function isWithoutEffect(voiding: StoredStatement): boolean {
    const target = findTarget(store, voiding);
    return target !== undefined && target.voidedBy !== voiding.id;
  }

  function reasonAgainst(statement: StoredStatement, text: string, bound: Bound): HeldBackReason | undefined {
    const parsed = JSON.parse(text) as Statement;
    if (versionFor(parsed, bound.destination.versions) === undefined) return 'needs-version-2';
    if (!text.includes('"attachments"')) return undefined;
    const needed = attachmentsNeedingData(parsed);
    const held = store.attachments.ofStatement(statement.sequence);
    if (needed.some(({ sha2 }) => !held.has(sha2.toLowerCase()))) return 'attachment-data';
    if (bound.form.as === null) return undefined;
    const leaving = attachmentsHeld(store, files, [{ sequence: statement.sequence, json: text }]);
    return leaving.some(({ sha2 }) => bound.naming.has(sha2.toLowerCase())) ? 'names-me' : undefined;
  }

  /** Makes the function that says of each Statement how it leaves for a destination in a form. */
  return function wayOutFor(bound: Bound): (statement: StoredStatement) => WayOut {
    const { destination, form, identities, newIds } = bound;
    const sampleKey = store.ownCredentials.find('sample');
    let current = 0;
    const bring = createFormer({
      form,
      destinationId: destination.id,
      identities,
      idThere: (id) => {
        const one = newIds?.find(id);
        return one !== undefined && one.sequence < current ? one.id : idThere(destination.id, id);
      },
    });
    return (statement) => {
      const { sequence, json, voidedBy } = statement;
      if (statement.credentialKey === sampleKey) return heldBack('sample');
      if (voidedBy !== null) return heldBack('voided');
      if (statement.isVoiding && isWithoutEffect(statement)) return heldBack('voided');
      const standing = store.deliveries.standing(destination.id, sequence);
      if (standing) return standing.state === 'withdrawn' ? heldBack('withdrawn') : { kind: 'already' };
      const origin = store.provenance.addressOf(sequence);
      if (origin !== undefined && isSameLrs(origin, destination.address)) return heldBack('from-there');
      current = sequence;
      const formed = bring(json);
      if (formed.kind === 'held-back') return heldBack(formed.reason);
      // It may be there in another form: not a second time under another id.
      const unsureId = store.deliveries.unsureId(destination.id, sequence);
      if (unsureId !== undefined && unsureId !== formed.id) return heldBack('withdrawn');
      const reason = reasonAgainst(statement, formed.text, bound);
      if (reason !== undefined) return heldBack(reason);
      return { kind: 'leaves', text: formed.text, id: formed.id, isChanged: formed.isChanged };
    };
  };
}

/** A form that names the learner otherwise can replace nobody as long as it is not known who they are. */
export function refuseNobody({ as }: ShareForm, identities: readonly Agent[]): void {
  if (as === null || identities.length > 0) return;
  throw new Problem('invalid-request', 'Say first who you are: add the identities under which you were recorded.');
}

/** The Statement that another one points at, such as a voiding one at what it voids; undefined when it is not here. */
export function findTarget(store: Store, { json }: StoredStatement): StoredStatement | undefined {
  const { object } = JSON.parse(json) as Statement;
  return object.objectType === 'StatementRef' ? store.statements.findById(object.id) : undefined;
}

/** Every identity that is the learner; also who they were by hand before they said by which one they are known. */
export function myIdentities(store: Store): Agent[] {
  const mine = store.identities.list().map(({ agent }) => agent);
  const isUnnamed = store.identities.countOf(identifierOf(unnamedLearner) ?? '') > 0;
  return isUnnamed ? [...mine, unnamedLearner] : mine;
}

function heldBack(reason: HeldBackReason): WayOut {
  return { kind: 'held-back', reason };
}

/** What a delivery keeps of a text that leaves: nothing where it can always be made again from the kept Statement. */
export function keptOf({ text, id, isChanged }: Extract<WayOut, { readonly kind: 'leaves' }>): {
  readonly text: string | null;
  readonly sentId: string | null;
} {
  return isChanged ? { text, sentId: id } : { text: null, sentId: null };
}

/** The text of a delivery. */
export function leavingText({ text, json }: { readonly text: string | null; readonly json: string }): string {
  return text ?? outgoingText(json);
}
