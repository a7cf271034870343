import { mapMembers } from '../../contract/json-text.ts';
import type { HeldBackReason } from '../../contract/sharing/preview.ts';
import type { ShareForm } from '../../contract/sharing/share-form.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { deriveId } from './derive-id.ts';
import type { Edit, Edits } from './edit-json.ts';
import { createLearner } from './learner.ts';
import { createIdentitySearch } from './names-identity.ts';
import { setByTheLrs } from './outgoing-text.ts';
import { createReplaceLearner } from './replace-learner.ts';
import { statementEdits } from './statement-edits.ts';

/** How a Statement leaves, or why it does not. */
type Formed =
  | {
      readonly kind: 'formed';
      readonly text: string;
      /** By which the destination will know it; in lower case. */
      readonly id: string;
      /** It says something else than what is kept, and so has another id. */
      readonly isChanged: boolean;
    }
  | { readonly kind: 'held-back'; readonly reason: Extract<HeldBackReason, 'signed' | 'names-me'> };

type FormOptions = {
  readonly form: ShareForm;
  readonly destinationId: string;
  /** Every identity of the learner. */
  readonly identities: readonly Agent[];
  /** By which id the destination knows a Statement: the same when it has it unchanged, or not at all. */
  readonly idThere: (originalId: string) => string;
};

/**
 * Makes the function that brings kept Statements into the form of a share. The same Statement comes out the same every
 * time, and one that the form does not touch leaves as it is kept, character for character, under its own id.
 *
 * A reference to a Statement that the destination knows by another id is a change too: the other side could not find
 * it otherwise.
 */
export function createFormer({ form, destinationId, identities, idThere }: FormOptions): (json: string) => Formed {
  const { as, leaveOut } = form;
  const replaceLearner = as === null ? undefined : createReplaceLearner(createLearner(identities), as);
  const search = as === null ? undefined : createIdentitySearch(identities, as);
  const edits = editsByKey(statementEdits({ leaveOut, replaceLearner, idThere }));
  const editsWithoutReferences = editsByKey(statementEdits({ leaveOut, replaceLearner, idThere: undefined }));

  return (json) => {
    const editsHere = mayRefer(json) ? edits : editsWithoutReferences;
    const members: [key: string, value: string][] = [];
    let originalId = '';
    let isChanged = false;
    const formed = mapMembers(json, (value, key) => {
      if (setByTheLrs.has(key)) return undefined;
      if (key === 'id') originalId = (JSON.parse(value) as string).toLowerCase();
      const edit = editsHere.get(key);
      const after = edit === undefined ? value : edit(value);
      if (after !== value) isChanged = true;
      if (after !== undefined) members.push([key, after]);
      return after;
    });
    if (isChanged && isSigned(json)) return { kind: 'held-back', reason: 'signed' };
    if (search?.inJson(formed) === true) return { kind: 'held-back', reason: 'names-me' };
    if (!isChanged) return { kind: 'formed', text: formed, id: originalId, isChanged };
    const id = deriveId(originalId, destinationId, form);
    return { kind: 'formed', text: withId(members, id), id, isChanged };
  };
}

function editsByKey(edits: Edits): ReadonlyMap<string, Edit> {
  return new Map(Object.entries(edits).flatMap(([key, edit]) => (edit === undefined ? [] : [[key, edit]])));
}

function withId(members: readonly [key: string, value: string][], id: string): string {
  const texts = members.map(([key, value]) => `"${key}":${key === 'id' ? `"${id}"` : value}`);
  return `{${texts.join(',')}}`;
}

/** Most Statements refer to no other. The word can hide in escapes, which few have. */
function mayRefer(json: string): boolean {
  return json.includes('StatementRef') || json.includes('\\u');
}

/** xAPI 1.0.3 Data 2.6: what was signed must stay what it is, and a SubStatement is part of it. */
function isSigned(json: string): boolean {
  if (!json.includes(SIGNATURE) && !json.includes('\\')) return false;
  const { attachments = [], object } = JSON.parse(json) as Statement;
  const ofSubStatement = object.objectType === 'SubStatement' ? (object.attachments ?? []) : [];
  return [...attachments, ...ofSubStatement].some(({ usageType }) => usageType === SIGNATURE);
}
