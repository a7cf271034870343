// Valid requests to every resource: what the malformed ones are made of.
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import { anAttachment, aStatement, aStatementRef, aSubStatement } from '../a-statement.ts';
import { generateStatements } from '../generate-statements.ts';
import type { Random } from '../generated/random.ts';
import { sha256 } from '../multipart-body.ts';
import type { StatementsContent, Words, XapiAsk } from './http-request.ts';

const agent = JSON.stringify({ mbox: 'mailto:ana.ruiz@example.org' });
const activityId = 'https://lms.example.org/course/fire-safety';
const registration = '2a6dc1a5-39d6-4f1f-9b9e-1a2f0f9cf35c';
const since = '2020-02-29T10:00:00.000Z';

const everyFilter: Words = {
  agent,
  related_agents: 'true',
  verb: 'http://adlnet.gov/expapi/verbs/completed',
  activity: activityId,
  related_activities: 'true',
  registration,
  since,
  until: '2030-01-01T00:00:00+02:00',
  limit: '3',
  ascending: 'true',
  format: 'canonical',
  attachments: 'true',
};

const places: Readonly<Record<string, Words>> = {
  '/activities/state': { activityId, agent, registration, stateId: 'bookmark' },
  '/activities/profile': { activityId, profileId: 'settings' },
  '/agents/profile': { agent, profileId: 'wishes' },
};

/** The ids of Statements that the store holds, and an address of a second page, for requests that name such. */
export type Known = { readonly statementId: string; readonly more: string };

type Kind = Omit<XapiAsk, 'version' | 'headers'>;

/** Different valid requests without end; what they store has ids of its own each time. */
export function createValidAsks(random: Random, known: Known): () => XapiAsk {
  const statements: Readonly<Record<XapiVersion, readonly Statement[]>> = {
    '1.0.3': [...generateStatements({ seed: 1, count: 300, version: '1.0.3' })],
    '2.0.0': [...generateStatements({ seed: 2, count: 300, version: '2.0.0' })],
  };

  function freshStatement(version: XapiVersion): Statement {
    const { id: _, ...statement } = random.pick([random.pick(statements[version]), ...ownKinds]);
    return { ...statement, id: random.uuid() };
  }

  const withStatements = (version: XapiVersion): StatementsContent => {
    const isBatch = random.chance(0.5);
    const value = isBatch
      ? Array.from({ length: random.integer(1, 4) }, () => freshStatement(version))
      : freshStatement(version);
    return { kind: 'statements', value };
  };

  const kinds: readonly ((version: XapiVersion) => Kind)[] = [
    (version) => ({ method: 'POST', path: '/statements', parameters: {}, content: withStatements(version) }),
    (version) => {
      const statement = freshStatement(version);
      const content = { kind: 'statements', value: statement } as const;
      return { method: 'PUT', path: '/statements', parameters: { statementId: statement.id ?? '' }, content };
    },
    (version) => {
      const content = random.pick([withOctets, signed])(freshStatement(version), random.uuid());
      return { method: 'POST', path: '/statements', parameters: {}, content };
    },
    () => ({ ...read(random), path: '/statements', parameters: someOf(random, everyFilter) }),
    () => ({ ...read(random), path: '/statements', parameters: { statementId: known.statementId } }),
    () => ({ ...read(random), path: known.more, parameters: {} }),
    () => ({ ...read(random), path: '/activities', parameters: { activityId } }),
    () => ({ ...read(random), path: '/agents', parameters: { agent } }),
    () => ({ ...read(random), path: '/about', parameters: {} }),
    () => documentAsk(random),
    () => documentAsk(random),
  ];

  return () => {
    const version = random.pick(['1.0.3', '2.0.0'] as const);
    const ask = { version, headers: {}, ...random.pick(kinds)(version) };
    // A PUT over a document that is there must name its ETag.
    const isDocument = ask.content?.kind === 'document';
    return isDocument && ask.method === 'PUT' ? { ...ask, headers: { 'If-Match': '*' } } : ask;
  };
}

/** Documents and Statements that must be there for all valid requests to be answered with 2xx. */
export function furnishings(statementId: string): XapiAsk[] {
  const documents = Object.entries(places).map(([path, parameters]) => ({
    version: '1.0.3' as const,
    method: 'POST',
    path,
    parameters,
    headers: {},
    content: { kind: 'document', type: 'application/json', text: '{"page":1}' } as const,
  }));
  const statement = (id: string): XapiAsk => ({
    version: '1.0.3',
    method: 'PUT',
    path: '/statements',
    parameters: { statementId: id },
    headers: {},
    content: { kind: 'statements', value: aStatement() },
  });
  return [
    ...documents,
    statement(statementId),
    statement(statementId.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f'))),
  ];
}

function documentAsk(random: Random): Kind {
  const [path, place] = random.pick(Object.entries(places));
  const document = { kind: 'document', type: 'application/json', text: `{"page":${random.integer(1, 9)}}` } as const;
  const { stateId: _, profileId: __, ...context } = place;
  return random.pick<Kind>([
    { method: 'PUT', path, parameters: place, content: document },
    { method: 'POST', path, parameters: place, content: document },
    { ...read(random), path, parameters: place },
    { ...read(random), path, parameters: { ...context, since } },
    { method: 'DELETE', path, parameters: { ...place, ...otherId(place) } },
  ]);
}

/** The place of a document that is not there: what is deleted must not be missing for others. */
function otherId(place: Words): Words {
  return 'stateId' in place ? { stateId: 'gone' } : { profileId: 'gone' };
}

function read(random: Random): { readonly method: string } {
  return { method: random.pick(['GET', 'GET', 'GET', 'HEAD']) };
}

function someOf(random: Random, words: Words): Words {
  const entries = Object.entries(words);
  return Object.fromEntries(random.some(entries, random.integer(0, entries.length)));
}

const ownKinds: readonly Statement[] = [
  aStatement({ object: aStatementRef() }),
  aStatement({ object: aSubStatement() }),
  aStatement({ actor: { objectType: 'Group', member: [{ openid: 'https://ana.example.org/' }] } }),
  aStatement({ object: { objectType: 'Agent', account: { homePage: 'https://example.org', name: 'ana' } } }),
  aStatement({ result: { score: { scaled: 1, raw: 9.5, min: 0, max: 10 }, success: true, duration: 'PT4M' } }),
];

function withOctets(statement: Statement, octets: string): StatementsContent {
  const attachment = anAttachment({ length: octets.length, sha2: sha256(octets) });
  return { kind: 'statements', value: { ...statement, attachments: [attachment] }, octets: [octets] };
}

/** xAPI 1.0.3 Data 2.6: without a certificate in it, what it was made over is all that can be checked. */
function signed(statement: Statement): StatementsContent {
  const { attachments: _, ...plain } = statement;
  const encoded = [{ alg: 'RS256' }, plain].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const jws = [...encoded, 'c2lnbmF0dXJl'].join('.');
  const signature = anAttachment({
    usageType: SIGNATURE,
    contentType: 'application/octet-stream',
    length: jws.length,
    sha2: sha256(jws),
  });
  return { kind: 'statements', value: { ...plain, attachments: [signature] }, octets: [jws] };
}
