// Parameters that the resources must refuse (xAPI 1.0.3 Communication 2 and 3.2).
import type { Random } from '../generated/random.ts';
import type { Words, XapiAsk } from './http-request.ts';

const notIris = ['', 'voided', 'has space:x y', ':', 'http:', 'http://example.org/<b>', 'http://example.org/\0'];
const notUuids = ['', '1', 'fdd7dba2-1ff8-4b92-98d8-ad4b3a5c8f6', 'fdd7dba21ff84b9298d8ad4b3a5c8f61', "' OR 1=1 --"];
const notFlags = ['', '1', 'yes', 'TRUE', ' true', 'true\0'];
const notTimes = ['', 'yesterday', '2020', '2020-13-01T00:00:00Z', '2020-01-01T00:00:00-00:00', '1e400', '0'];
const notAgents = [
  '',
  'ana',
  '{}',
  '[]',
  'null',
  '{"mbox":"ana@example.org"}',
  '{"mbox":1}',
  '{"mbox":"mailto:ana@example.org","mbox":"mailto:ana@example.org"}',
  '{"mbox":"mailto:ana@example.org","openid":"https://ana.example.org/"}',
  '{"objectType":"Activity","id":"http://example.org/x"}',
  '{"objectType":"Group","member":[]}',
  `${'['.repeat(2500)}${']'.repeat(2500)}`,
  '\ud800',
];

const wrongValues: Readonly<Record<string, readonly string[]>> = {
  statementId: notUuids,
  registration: notUuids,
  agent: notAgents,
  verb: notIris,
  activity: notIris,
  activityId: notIris,
  related_agents: notFlags,
  related_activities: notFlags,
  ascending: notFlags,
  attachments: notFlags,
  since: notTimes,
  until: notTimes,
  limit: ['', '-1', '1.5', '1e3', 'ten', '0x10', '9'.repeat(400), ' 1'],
  format: ['', 'Exact', 'all', 'exact\0'],
  stateId: [''],
  profileId: [''],
};

const unknownNames = ['nonsense', 'verb_id', 'StatementId', '__proto__', 'constructor', '', '\0', 'a'.repeat(5000)];

/** What must not be missing. */
const required = ['activityId', 'agent'];

/** Parameters made invalid, and how. */
export function forbidParameters(ask: XapiAsk, random: Random): { readonly name: string; readonly parameters: Words } {
  const names = Object.keys(ask.parameters);
  const spoilable = names.filter((name) => name in wrongValues);
  if (spoilable.length > 0 && random.chance(0.6)) {
    const name = random.pick(spoilable);
    return { name: `a wrong ${name}`, parameters: { ...ask.parameters, [name]: random.pick(wrongValues[name] ?? []) } };
  }
  const isNeeded = required.filter((name) => names.includes(name) && ask.path !== '/statements');
  if (isNeeded.length > 0 && random.chance(0.3)) {
    const name = random.pick(isNeeded);
    return { name: `no ${name}`, parameters: withoutName(ask.parameters, name) };
  }
  if (names.length > 0 && random.chance(0.3)) {
    const name = random.pick(names);
    const { [name]: value = '', ...others } = ask.parameters;
    return { name: 'a parameter in the wrong case', parameters: { ...others, [name.toUpperCase()]: value } };
  }
  return { name: 'an unknown parameter', parameters: withName(ask.parameters, random.pick(unknownNames)) };
}

function withoutName(words: Words, name: string): Words {
  return Object.fromEntries(Object.entries(words).filter(([one]) => one !== name));
}

/** Also where the name is `__proto__`. */
function withName(words: Words, name: string): Words {
  return Object.fromEntries([...Object.entries(words), [name, '1']]);
}
