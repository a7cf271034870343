import type { Actor } from '../../contract/xapi/actor.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { isSameStatement } from '../../contract/xapi/compare-statements.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { isTimestamp } from '../../contract/xapi/timestamp.ts';
import { isUuid } from '../../contract/xapi/uuid.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { SubmittedStatement } from '../../lrs/read-statements.ts';
import { readStatements } from '../../lrs/read-statements.ts';
import type { Store } from '../../store/open-store.ts';
import type { StoredStatement } from '../../store/statement-store.ts';
import { isTheirs } from './fetch-failure.ts';

export type NewStatement = {
  readonly kind: 'new';
  readonly id: string;
  /** As the source says it; empty when it says nothing. */
  readonly stored: string;
  readonly statement: SubmittedStatement;
  readonly version: XapiVersion;
};

/** What becomes of a Statement that a source has. */
export type SortedStatement =
  | NewStatement
  /** It came home from this source before. */
  | { readonly kind: 'fetched'; readonly id: string; readonly stored: string }
  /** It is here, or is the copy of one that is. */
  | { readonly kind: 'already'; readonly id: string; readonly stored: string }
  /** It cannot be kept, and why. */
  | { readonly kind: 'unusable'; readonly id: string; readonly stored: string; readonly words: string };

const longestId = 100;

/** Looks at a Statement as it came; `version`: in which the source was asked. */
export function sortFetched(
  store: Store,
  sourceId: string,
  text: string | undefined,
  version: XapiVersion,
  identifier: string,
): SortedStatement {
  if (text === undefined) return { kind: 'unusable', id: '', stored: '', words: 'It is longer than Cairn can read.' };
  const value = glanceAt(text);
  const id = typeof value['id'] === 'string' ? value['id'].slice(0, longestId).toLowerCase() : '';
  const stored = typeof value['stored'] === 'string' && isTimestamp(value['stored']) ? value['stored'] : '';
  const present = id === '' ? undefined : store.statements.findById(id);
  if (present) return sortPresent(store, sourceId, { id, stored, value: value as unknown as Statement }, present);
  // What the learner has deleted has been here.
  if (id !== '' && store.removals.isBuried(id)) return { kind: 'already', id, stored };
  // What left in another form, or withdrew something, must not come home as a second Statement.
  if (id !== '' && store.sources.isSentId(id)) return { kind: 'already', id, stored };
  try {
    const own = versionOf(value, version);
    const [statement] = readStatements({ text, mayBeMany: false, version: own });
    if (statement && !concerns(statement.value, identifier)) {
      return { kind: 'unusable', id, stored, words: 'It is about somebody else than was asked for.' };
    }
    if (statement && isUuid(id)) return { kind: 'new', id, stored, statement, version: own };
    return { kind: 'unusable', id, stored, words: 'It has no id, so it could not be told from others.' };
  } catch (error) {
    return { kind: 'unusable', id, stored, words: wordsOf(error) };
  }
}

type SeenStatement = { readonly id: string; readonly stored: string; readonly value: Statement };

/** What becomes of a Statement whose id is here. */
export function sortPresent(
  store: Store,
  sourceId: string,
  { id, stored, value }: SeenStatement,
  present: StoredStatement,
): SortedStatement {
  if (store.provenance.isOfSource(present.sequence, sourceId)) return { kind: 'fetched', id, stored };
  if (isSameStatement(value, JSON.parse(present.json) as Statement)) return { kind: 'already', id, stored };
  return { kind: 'unusable', id, stored, words: 'Another Statement with this id is here, and is kept.' };
}

/** Why a Statement cannot be kept; throws what is no Problem of the Statement. */
export function wordsOf(error: unknown): string {
  if (!isTheirs(error)) throw error;
  const [violation] = error.violations;
  if (violation) return `${violation.pointer === '' ? '' : `${violation.pointer}: `}${violation.rule}.`;
  return error.message.replace(/^Nothing was stored: (.)/, (_, first: string) => first.toUpperCase());
}

/** xAPI 1.0.3 Communication 2.1.3, `agent`: actor or object, or a member; or it refers to another Statement. */
function concerns({ actor, object }: Statement, identifier: string): boolean {
  if (object.objectType === 'StatementRef') return true;
  const isMeant = (one: Actor): boolean =>
    identifierOf(one)?.toLowerCase() === identifier.toLowerCase() ||
    ('member' in one && one.member?.some((member) => isMeant(member)) === true);
  return isMeant(actor) || ((object.objectType === 'Agent' || object.objectType === 'Group') && isMeant(object));
}

function glanceAt(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    // Told when it is read with all rules.
    return {};
  }
}

/** An LRS of 2.0 has Statements of older versions as well; each is read by its own rules. */
function versionOf({ version }: Readonly<Record<string, unknown>>, asked: XapiVersion): XapiVersion {
  if (typeof version !== 'string') return asked;
  return version.startsWith('2.') ? '2.0.0' : '1.0.3';
}
