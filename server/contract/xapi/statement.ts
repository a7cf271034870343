// Data 2.4: the record of one experience.
import { checkActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { checkAttachments } from './attachment.ts';
import type { Attachment } from './attachment.ts';
import { checkAuthority } from './authority.ts';
import type { Authority } from './authority.ts';
import type { Check } from './check.ts';
import { checkContext } from './context.ts';
import type { Context } from './context.ts';
import { objectOf } from './object-of.ts';
import { stringThat } from './plain-values.ts';
import { checkResult } from './result.ts';
import type { Result } from './result.ts';
import { objectOfStatement } from './statement-object.ts';
import type { SimpleObject } from './statement-object.ts';
import { describesOnlyActivities, voidsByReference } from './statement-rules.ts';
import { checkSubStatement } from './sub-statement.ts';
import type { SubStatement } from './sub-statement.ts';
import { aTimestamp } from './timestamp.ts';
import type { Timestamp } from './timestamp.ts';
import { aUuid } from './uuid.ts';
import type { Uuid } from './uuid.ts';
import { checkVerb } from './verb.ts';
import type { Verb } from './verb.ts';
import type { XapiVersion } from './version.ts';

export type Statement = {
  readonly id?: Uuid;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: StatementObject;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: Timestamp;
  readonly stored?: Timestamp;
  readonly authority?: Authority;
  readonly version?: string;
  readonly attachments?: readonly Attachment[];
};

export type StatementObject = SimpleObject | SubStatement;

const SECTION = 'xAPI 1.0.3 Data 2.4';
const VERSION_SECTION = 'xAPI 1.0.3 Data 2.4.10';

const VERSION_1 = /^1\.0(?:\.\d+)?$/;
const VERSION_1_OR_2 = /^[12]\.0(?:\.\d+)?$/;

const checkVersion: Readonly<Record<XapiVersion, Check>> = {
  '1.0.3': stringThat(
    (version) => VERSION_1.test(version),
    `The "version" of a Statement must be "1.0" or begin with "1.0." (${VERSION_SECTION})`,
  ),
  // The conformance suite for 2.0 still sends Statements of version 1.0.x and wants them taken.
  '2.0.0': stringThat(
    (version) => VERSION_1_OR_2.test(version),
    'The "version" of a Statement must be "2.0" or "1.0", or begin with "2.0." or "1.0." (xAPI 2.0 4.2.4.3)',
  ),
};

function statement(version: XapiVersion): Check {
  return objectOf({
    name: 'A Statement',
    section: SECTION,
    required: {
      actor: checkActor,
      verb: checkVerb,
      object: objectOfStatement(checkSubStatement[version]),
    },
    optional: {
      id: aUuid('The "id" of a Statement', 'xAPI 1.0.3 Data 2.4.1'),
      result: checkResult,
      context: checkContext[version],
      timestamp: aTimestamp('A "timestamp"', 'xAPI 1.0.3 Data 2.4.7'),
      stored: aTimestamp('"stored"', 'xAPI 1.0.3 Data 2.4.8'),
      authority: checkAuthority,
      version: checkVersion[version],
      attachments: checkAttachments,
    },
    rules: [voidsByReference, describesOnlyActivities],
  });
}

export const checkStatement: Readonly<Record<XapiVersion, Check>> = {
  '1.0.3': statement('1.0.3'),
  '2.0.0': statement('2.0.0'),
};
