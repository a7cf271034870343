// Small, valid pieces for tests: say only what the test is about.
import type { Activity } from '../contract/xapi/activity.ts';
import type { Agent, Group } from '../contract/xapi/actor.ts';
import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { StatementRef } from '../contract/xapi/statement-ref.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import type { Verb } from '../contract/xapi/verb.ts';

const experienced: Verb = { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } };
export const completed: Verb = { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } };
export const voided: Verb = { id: 'http://adlnet.gov/expapi/verbs/voided', display: { en: 'voided' } };

/** Only the actor, verb and object that every Statement needs, and no id. */
export function aStatement(parts: Partial<Statement> = {}): Statement {
  return { actor: anAgent(), verb: experienced, object: anActivity(), ...parts };
}

export function anAgent(name = 'ana.ruiz'): Agent {
  return { mbox: `mailto:${name}@example.org` };
}

export function aGroup(...members: readonly Agent[]): Group {
  return { objectType: 'Group', member: members };
}

export function anActivity(name = 'fire-safety'): Activity {
  return { id: `https://lms.example.org/course/${name}` };
}

export function aStatementRef(id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee'): StatementRef {
  return { objectType: 'StatementRef', id };
}

export function aSubStatement(parts: Partial<SubStatement> = {}): SubStatement {
  return { objectType: 'SubStatement', actor: anAgent(), verb: experienced, object: anActivity(), ...parts };
}

export function anAttachment(parts: Partial<Attachment> = {}): Attachment {
  return {
    usageType: 'https://example.org/usage/certificate',
    display: { en: 'Certificate' },
    contentType: 'text/plain',
    length: 0,
    sha2: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ...parts,
  };
}
