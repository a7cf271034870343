// From the text of a request to valid Statements, or to everything that is wrong with them.
import { randomUUID } from 'node:crypto';
import type { JsonOutline } from '../contract/json-outline.ts';
import { withoutSpace } from '../contract/json-text.ts';
import { parseAndOutline } from '../contract/parse-json.ts';
import { Problem } from '../contract/problem.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { MAX_VIOLATIONS } from '../contract/xapi/violation.ts';
import type { Violation } from '../contract/xapi/violation.ts';
import type { ReceivedStatement } from './prepare-statement.ts';

export type StatementsText = {
  /** JSON text of a Statement, or of an array of them where `mayBeMany`. */
  readonly text: string;
  readonly mayBeMany: boolean;
  readonly version: XapiVersion;
  /** The id in a PUT's address (xAPI 1.0.3 Communication 2.1.1). */
  readonly statementId?: string;
};

export type SubmittedStatement = ReceivedStatement & {
  /** Its own, the address's, or a new one. */
  readonly id: string;
  /** Where it stands in the request: empty, or such as `/3`. */
  readonly pointer: string;
};

/** More Statements in one request are refused: their commit would hold up everybody else's. */
const largestBatch = 10_000;

/** Throws a Problem: malformed-json, batch-too-large, or invalid-statement with all violations. */
export function readStatements({ text, mayBeMany, version, statementId }: StatementsText): SubmittedStatement[] {
  const { value: body, outline } = parseAndOutline(text);
  const isBatch = Array.isArray(body);
  if (isBatch && !mayBeMany) {
    throw new Problem('invalid-statement', 'PUT stores one Statement: send an object, or POST the array.', [
      { pointer: '', rule: 'The body of a PUT must be one Statement (xAPI 1.0.3 Communication 2.1.1)' },
    ]);
  }
  const values: readonly unknown[] = isBatch ? body : [body];
  if (values.length > largestBatch) {
    throw new Problem(
      'batch-too-large',
      `At most ${largestBatch} Statements can be stored at once, not ${values.length}.`,
    );
  }
  const pointerOf = (index: number) => (isBatch ? `/${index}` : '');
  refuseInvalid(values.flatMap((value, index) => placed(validateStatement(value, version), pointerOf(index))));
  const texts = compactTexts(text, isBatch, outline);
  const submitted = (values as readonly Statement[]).map((value, index) => ({
    value,
    text: texts[index] ?? '',
    id: value.id ?? statementId ?? randomUUID(),
    pointer: pointerOf(index),
  }));
  refuseOtherId(submitted[0], statementId);
  refuseRepeatedIds(submitted);
  return submitted;
}

/** The text of each Statement without the white space between its tokens. */
function compactTexts(text: string, isBatch: boolean, { hasSpace, commas }: JsonOutline): string[] {
  const texts: string[] = [];
  let from = 0;
  if (isBatch) {
    from = text.indexOf('[') + 1;
    for (const comma of commas) {
      texts.push(text.slice(from, comma));
      from = comma + 1;
    }
  }
  texts.push(text.slice(from, isBatch ? text.lastIndexOf(']') : undefined));
  return hasSpace ? texts.map(withoutSpace) : texts;
}

function placed(violations: readonly Violation[], prefix: string): Violation[] {
  return violations.map(({ pointer, rule }) => ({ pointer: prefix + pointer, rule }));
}

function refuseInvalid(violations: readonly Violation[]): void {
  const [first] = violations;
  if (!first) return;
  const more = violations.length > 1 ? ` There are ${violations.length} violations in all.` : '';
  throw new Problem(
    'invalid-statement',
    `Nothing was stored: at ${first.pointer || 'the top'}: ${first.rule}.${more}`,
    violations.slice(0, MAX_VIOLATIONS),
  );
}

function refuseOtherId(submitted: SubmittedStatement | undefined, statementId: string | undefined): void {
  if (submitted === undefined || statementId === undefined) return;
  if (submitted.id.toLowerCase() === statementId.toLowerCase()) return;
  throw new Problem(
    'invalid-statement',
    `The Statement's id ${submitted.id} is not the statementId ${statementId} of the address.`,
    [{ pointer: '/id', rule: 'The id must be the one in the address (xAPI 1.0.3 Communication 2.1.1)' }],
  );
}

function refuseRepeatedIds(submitted: readonly SubmittedStatement[]): void {
  const seen = new Set<string>();
  for (const { id, pointer } of submitted) {
    if (seen.has(id.toLowerCase())) {
      throw new Problem('invalid-statement', `Nothing was stored: the id ${id} stands twice in the batch.`, [
        {
          pointer: `${pointer}/id`,
          rule: 'The Statements of a batch must have different ids (xAPI 1.0.3 Communication 2.1.2)',
        },
      ]);
    }
    seen.add(id.toLowerCase());
  }
}
