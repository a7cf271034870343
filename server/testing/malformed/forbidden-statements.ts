// Changes after which no Statement of either version is valid, whatever it was before.
import type { Random } from '../generated/random.ts';

type Json = Readonly<Record<string, unknown>>;

const agent = { mbox: 'mailto:ana.ruiz@example.org' };
const activity = { id: 'https://lms.example.org/course/fire-safety' };
const verb = { id: 'http://example.org/verb' };
const attachment = {
  usageType: 'http://example.org/usage',
  display: { en: 'x' },
  contentType: 'text/plain',
  length: 1,
  sha2: 'a'.repeat(64),
  fileUrl: 'http://example.org/file',
};

const without = (key: string) => (statement: Json) =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== key));

const withPart = (key: string, value: unknown) => (statement: Json) => ({ ...statement, [key]: value });

const withDefinition = (definition: unknown) => withPart('object', { ...activity, definition });

const withSubStatement = (parts: Json) =>
  withPart('object', { objectType: 'SubStatement', actor: agent, verb, object: activity, ...parts });

const about = (context: unknown) => (statement: Json) => ({ ...statement, object: activity, context });

/** What each does is its name. */
const changes: Readonly<Record<string, (statement: Json, random: Random) => unknown>> = {
  'no actor': without('actor'),
  'no verb': without('verb'),
  'no object': without('object'),
  'a property that there is not': withPart('score', 1),
  'a property in the wrong case': withPart('Actor', agent),
  'a property that is __proto__': (statement) => JSON.parse(`{"__proto__":1,${JSON.stringify(statement).slice(1)}`),
  'null for a property': (statement, random) => ({ ...statement, [random.pick(['result', 'timestamp', 'id'])]: null }),
  'an array for a property': (statement, random) => ({ ...statement, [random.pick(Object.keys(statement))]: [[]] }),
  'a number for a property': (statement, random) => ({ ...statement, [random.pick(Object.keys(statement))]: 1e308 }),
  'an id that is no UUID': withPart('id', 'fdd7dba2-1ff8-4b92-98d8-ad4b3a5c8f6'),
  'an id with braces': withPart('id', '{fdd7dba2-1ff8-4b92-98d8-ad4b3a5c8f61}'),
  'an id with a NUL behind it': withPart('id', 'fdd7dba2-1ff8-4b92-98d8-ad4b3a5c8f61\0'),
  'an actor without identifier': withPart('actor', { name: 'Ana' }),
  'an actor with two identifiers': withPart('actor', { ...agent, openid: 'https://ana.example.org/' }),
  'an actor that is an Activity': withPart('actor', { objectType: 'Activity', ...activity }),
  'an mbox without mailto': withPart('actor', { mbox: 'ana.ruiz@example.org' }),
  'an mbox_sha1sum that is too short': withPart('actor', { mbox_sha1sum: 'abc' }),
  'an openid that is no address': withPart('actor', { openid: 'ana' }),
  'an account without a home page': withPart('actor', { account: { name: 'ana' } }),
  'an Agent with members': withPart('actor', { ...agent, member: [agent] }),
  'a Group with nobody in it': withPart('actor', { objectType: 'Group' }),
  'a Group in a Group': withPart('actor', { objectType: 'Group', member: [{ objectType: 'Group', ...agent }] }),
  'an authority of three': withPart('authority', { objectType: 'Group', member: [agent, agent, agent] }),
  'a verb without id': withPart('verb', { display: { en: 'did' } }),
  'a verb whose id is no IRI': withPart('verb', { id: 'did something' }),
  'a language that is none': withPart('verb', { ...verb, display: { 'not a language': 'did' } }),
  'a text that is a number': withPart('verb', { ...verb, display: { en: 1 } }),
  'an object of no kind': withPart('object', { ...activity, objectType: 'Course' }),
  'an Activity without id': withPart('object', { objectType: 'Activity' }),
  'a StatementRef without id': withPart('object', { objectType: 'StatementRef' }),
  'voiding of an Activity': (statement) => ({
    ...statement,
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: activity,
  }),
  'a definition whose type is no IRI': withDefinition({ type: 'course' }),
  'an interaction that there is not': withDefinition({ interactionType: 'guessing' }),
  'a pattern that is no list': withDefinition({ interactionType: 'choice', correctResponsesPattern: 'a' }),
  'choices with one id': withDefinition({ interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] }),
  'an extension whose key is no IRI': withDefinition({ extensions: { key: 1 } }),
  'extensions in a list': withDefinition({ extensions: [1] }),
  'a SubStatement in a SubStatement': withSubStatement({
    object: { objectType: 'SubStatement', actor: agent, verb, object: activity },
  }),
  'a SubStatement with an id': withSubStatement({ id: 'fdd7dba2-1ff8-4b92-98d8-ad4b3a5c8f61' }),
  'a SubStatement with an authority': withSubStatement({ authority: agent }),
  'a score that is too large': withPart('result', { score: { scaled: 1.0001 } }),
  'a score over its maximum': withPart('result', { score: { raw: 11, max: 10 } }),
  'a score that is text': withPart('result', { score: { raw: '1' } }),
  'a success that is text': withPart('result', { success: 'true' }),
  'a duration that is none': withPart('result', { duration: 'P1M2Q' }),
  'a duration without anything': withPart('result', { duration: 'PT' }),
  'a timestamp that is none': withPart('timestamp', '2025-13-01T00:00:00Z'),
  'a timestamp without a time': withPart('timestamp', '2025-01-01'),
  'a timestamp in a zone that there is not': withPart('timestamp', '2025-01-01T00:00:00-00:00'),
  'a version that there is not': withPart('version', '0.9'),
  'a registration that is no UUID': about({ registration: 'course 1' }),
  'a context language that is none': about({ language: 'de_CH!' }),
  'context Activities of no kind': about({ contextActivities: { sibling: [activity] } }),
  'a team that is one Agent': about({ team: { objectType: 'Agent', ...agent } }),
  'a revision of an Agent': (statement) => ({
    ...statement,
    object: { objectType: 'Agent', ...agent },
    context: { revision: '1' },
  }),
  'an attachment without hash': withPart('attachments', [{ ...attachment, sha2: undefined }]),
  'an attachment of no type': withPart('attachments', [{ ...attachment, contentType: 'text' }]),
  'an attachment of length -1': withPart('attachments', [{ ...attachment, length: -1 }]),
  'an attachment whose octets are nowhere': withPart('attachments', [{ ...attachment, fileUrl: undefined }]),
  'a signature whose octets are nowhere': withPart('attachments', [
    { ...attachment, usageType: 'http://adlnet.gov/expapi/attachments/signature' },
  ]),
};

const notStatements: readonly unknown[] = [null, true, 0, '', 'Statement', [[]], {}, [{}], [null]];

/** A Statement or batch made invalid, and how. */
export function forbidStatements(value: unknown, random: Random): { readonly name: string; readonly value: unknown } {
  if (random.chance(0.05)) return { name: 'no Statement at all', value: random.pick(notStatements) };
  if (!Array.isArray(value)) return changed(value as Json, random);
  const at = random.integer(0, value.length - 1);
  if (random.chance(0.1)) return { name: 'one Statement twice in a batch', value: [...value, value[at]] };
  const { name, value: one } = changed(value[at] as Json, random);
  return { name, value: value.with(at, one) };
}

function changed(statement: Json, random: Random): { readonly name: string; readonly value: unknown } {
  const [name, change] = random.pick(Object.entries(changes));
  return { name, value: change(statement, random) };
}
