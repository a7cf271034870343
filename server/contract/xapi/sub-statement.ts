// Data 2.4.4.3, SubStatements: a Statement inside a Statement, about something that need not have happened.
import { checkActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { checkAttachments } from './attachment.ts';
import type { Attachment } from './attachment.ts';
import type { Check } from './check.ts';
import { checkContext } from './context.ts';
import type { Context } from './context.ts';
import { objectOf } from './object-of.ts';
import { checkResult } from './result.ts';
import type { Result } from './result.ts';
import { checkObjectOfSubStatement } from './statement-object.ts';
import type { SimpleObject } from './statement-object.ts';
import { describesOnlyActivities, voidsByReference } from './statement-rules.ts';
import { aTimestamp } from './timestamp.ts';
import type { Timestamp } from './timestamp.ts';
import { checkVerb } from './verb.ts';
import type { Verb } from './verb.ts';
import type { XapiVersion } from './version.ts';

export type SubStatement = {
  readonly objectType: 'SubStatement';
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: SimpleObject;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: Timestamp;
  readonly attachments?: readonly Attachment[];
};

const SECTION = 'xAPI 1.0.3 Data 2.4.4.3';

function subStatement(version: XapiVersion): Check {
  return objectOf({
    name: 'A SubStatement',
    section: SECTION,
    objectType: 'SubStatement',
    required: {
      actor: checkActor,
      verb: checkVerb,
      object: checkObjectOfSubStatement,
    },
    optional: {
      result: checkResult,
      context: checkContext[version],
      timestamp: aTimestamp('The "timestamp" of a SubStatement', SECTION),
      attachments: checkAttachments,
    },
    rules: [voidsByReference, describesOnlyActivities],
  });
}

export const checkSubStatement: Readonly<Record<XapiVersion, Check>> = {
  '1.0.3': subStatement('1.0.3'),
  '2.0.0': subStatement('2.0.0'),
};
