import type { Violation } from './xapi/violation.ts';

/** Every failure Cairn expects, and the HTTP status that says it. Server and page share this one table. */
export const problemStatus = {
  'malformed-json': 400,
  'invalid-encoding': 400,
  'wrong-content-type': 400,
  'malformed-multipart': 400,
  'invalid-attachment': 400,
  'invalid-signature': 400,
  'invalid-statement': 400,
  'attachment-data-missing': 400,
  'unknown-parameter': 400,
  'missing-parameter': 400,
  'invalid-parameter': 400,
  'unsupported-version': 400,
  'invalid-request': 400,
  'precondition-missing': 400,
  'document-not-mergeable': 400,
  'not-authenticated': 401,
  'credential-revoked': 401,
  'not-signed-in': 401,
  'scope-missing': 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'statement-conflict': 409,
  'document-conflict': 409,
  'file-gone': 409,
  'removal-changed': 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'batch-too-large': 413,
  'file-too-large': 413,
  'foreign-host': 421,
  'destination-secret-unreadable': 409,
  'destination-elsewhere': 409,
  'destination-known': 409,
  'backup-unreadable': 400,
  'backup-newer': 400,
  'passphrase-missing': 400,
  'passphrase-wrong': 400,
  'key-file-unreadable': 400,
  'signing-key-unreadable': 409,
  'folder-missing': 400,
  'folder-not-empty': 409,
  'folder-overlaps': 409,
  'folder-unwritable': 409,
  'profile-known': 409,
  'profile-is-open': 409,
  'profile-unopenable': 409,
  'printing-failed': 503,
  'format-not-signable': 400,
  'store-busy': 503,
  'disk-full': 507,
} as const;

export type ProblemType = keyof typeof problemStatus;

/** The body of every failed answer (RFC 9457). `detail` is one English sentence that says what to do. */
export type ProblemBody = {
  readonly type: ProblemType | 'unexpected';
  readonly status: number;
  readonly detail: string;
  readonly violations?: readonly Violation[];
  /** Names the line in the log, for failures nobody expected. */
  readonly incident?: string;
};

/** An expected failure. Throwing it inside a transaction rolls the transaction back. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly violations: readonly Violation[];

  constructor(type: ProblemType, detail: string, violations: readonly Violation[] = []) {
    super(detail);
    this.name = 'Problem';
    this.type = type;
    this.violations = violations;
  }

  get status(): number {
    return problemStatus[this.type];
  }
}
