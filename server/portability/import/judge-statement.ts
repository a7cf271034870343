import { Problem } from '../../contract/problem.ts';
import type { ImportReason } from '../../contract/importing.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import { attachmentsOf } from '../../lrs/attachments-of.ts';
import type { SubmittedStatement } from '../../lrs/read-statements.ts';
import { readStatements } from '../../lrs/read-statements.ts';

export type Judged =
  | {
      readonly kind: 'usable';
      readonly statement: SubmittedStatement;
      readonly version: XapiVersion;
      /** SHA-2 that its attachments name, in lower case, each once. */
      readonly hashes: readonly string[];
    }
  | { readonly kind: 'unusable'; readonly reason: ImportReason; readonly detail: string };

const saysVersion2 = /"version"\s*:\s*"2\./;

/** Judges the text of a Statement like one that is sent to the LRS. `idOf` makes an id for one that has none. */
export function judgeStatement(text: string, idOf: () => string): Judged {
  if (!text.trimStart().startsWith('{')) return unusable(notAnObject(text));
  const [likely, other] = saysVersion2.test(text) ? versions.toReversed() : versions;
  const first = tryVersion(text, likely, idOf);
  if (first instanceof Problem === false) return first;
  // Without a version of its own it may be of the other one.
  const second = first.type === 'invalid-statement' ? tryVersion(text, other, idOf) : first;
  return second instanceof Problem ? unusable(first) : second;
}

const versions = ['1.0.3', '2.0.0'] as const;

function tryVersion(text: string, version: XapiVersion = '1.0.3', idOf: () => string): Judged | Problem {
  try {
    const [read] = readStatements({ text, mayBeMany: false, version });
    if (!read) return new Problem('malformed-json', 'There is nothing.');
    const statement = read.value.id === undefined ? { ...read, id: idOf() } : read;
    const attachments = attachmentsOf(statement.value);
    const hashes = attachments.length === 0 ? none : new Set(attachments.map(({ sha2 }) => sha2.toLowerCase()));
    return { kind: 'usable', statement, version, hashes: [...hashes] };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const none: readonly string[] = [];

function notAnObject(text: string): Problem {
  try {
    JSON.parse(text);
    return new Problem('invalid-statement', 'It is no JSON object.');
  } catch {
    return new Problem('malformed-json', 'It is not JSON.');
  }
}

function unusable({ type, message, violations: [violation] }: Problem): Judged {
  if (violation) {
    return { kind: 'unusable', reason: 'invalid-statement', detail: `${violation.pointer || '/'}: ${violation.rule}` };
  }
  const reason = type === 'malformed-json' ? 'not-json' : 'not-a-statement';
  return { kind: 'unusable', reason, detail: message.replace(/^Nothing was stored: /, '') };
}
