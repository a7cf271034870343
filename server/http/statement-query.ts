// The parameters of GET statements: the only place that knows their spelling on the wire.
import { Problem } from '../contract/problem.ts';
import type { AnswerForm, Continuation, StatementQuery, WantedStatement } from '../lrs/get-statements.ts';
import { statementFormats } from '../lrs/get-statements.ts';
import { readAgent, readBoolean, readIri, readLimit, readTime, readUuid, refuseUnknown } from './xapi-parameters.ts';

/** What a GET asks for: one Statement, the first page of a query, or a later page. */
type StatementsRequest =
  ({ readonly kind: 'one' } & WantedStatement) | { readonly kind: 'query'; readonly query: StatementQuery };

const queryReaders = {
  agent: readAgent,
  related_agents: readBoolean,
  verb: readIri,
  activity: readIri,
  related_activities: readBoolean,
  registration: readUuid,
  since: readTime,
  until: readTime,
  limit: readLimit,
  ascending: readBoolean,
} as const;

type QueryParameter = keyof typeof queryReaders;

/** What may stand beside each other when one Statement is asked for, save that it is asked for by one id. */
const aboutOne = ['statementId', 'voidedStatementId', 'attachments', 'format'];

/** Reads the parameters of GET statements. Throws unknown-parameter or invalid-parameter. */
export function readStatementsRequest(parameters: URLSearchParams): StatementsRequest {
  refuseUnknown(parameters, [...aboutOne, ...Object.keys(queryReaders)]);
  const form = readAnswerForm(parameters);
  const statementId = parameters.get('statementId');
  const voidedStatementId = parameters.get('voidedStatementId');
  const id = statementId ?? voidedStatementId;
  if (id === null) return { kind: 'query', query: { ...readQuery(parameters), ...form } };
  // xAPI 1.0.3 Communication 2.1.3: not both, and no filter beside one of them.
  const hasOthers = [...parameters.keys()].some((name) => !aboutOne.includes(name));
  if (hasOthers || (statementId !== null && voidedStatementId !== null)) {
    throw new Problem(
      'invalid-parameter',
      'Ask for one Statement by statementId or voidedStatementId alone, without filters.',
    );
  }
  const voided = statementId === null;
  return { kind: 'one', id: readUuid(id, voided ? 'voidedStatementId' : 'statementId'), voided, ...form };
}

/** The `statementId` of a PUT. Throws a Problem when it is missing, is no UUID or is not alone. */
export function readPutParameters(parameters: URLSearchParams): string {
  refuseUnknown(parameters, ['statementId']);
  const id = parameters.get('statementId');
  if (id === null) {
    throw new Problem(
      'missing-parameter',
      'PUT needs the statementId in the address; POST stores a Statement without one.',
    );
  }
  return readUuid(id, 'statementId');
}

function readAnswerForm(parameters: URLSearchParams): AnswerForm {
  const attachments = parameters.get('attachments');
  const format = parameters.get('format') ?? 'exact';
  if (!isFormat(format)) {
    throw new Problem('invalid-parameter', `The parameter format must be ${statementFormats.join(', ')}.`);
  }
  return { format, withAttachments: attachments !== null && readBoolean(attachments, 'attachments') };
}

function isFormat(text: string): text is AnswerForm['format'] {
  return (statementFormats as readonly string[]).includes(text);
}

function readQuery(parameters: URLSearchParams): Omit<StatementQuery, keyof AnswerForm> {
  const read = <Name extends QueryParameter>(name: Name): ReturnType<(typeof queryReaders)[Name]> | undefined => {
    const text = parameters.get(name);
    return text === null ? undefined : (queryReaders[name](text, name) as ReturnType<(typeof queryReaders)[Name]>);
  };
  const filter = {
    agent: read('agent'),
    relatedAgents: read('related_agents'),
    verb: read('verb'),
    activity: read('activity'),
    relatedActivities: read('related_activities'),
    registration: read('registration'),
    since: read('since'),
    until: read('until'),
  };
  return {
    filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    ascending: read('ascending') ?? false,
    limit: read('limit') ?? 0,
  };
}

/** A continuation as the last part of a `more` address. */
export function writeContinuation(continuation: Continuation): string {
  return Buffer.from(JSON.stringify(continuation)).toString('base64url');
}

/** Reads back a `more` address. Throws not-found for one that Cairn did not make. */
export function readContinuation(text: string): Continuation {
  try {
    return checkContinuation(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Continuation);
  } catch {
    throw new Problem('not-found', 'This "more" address is not one that Cairn gave out.');
  }
}

const textFilters = ['agent', 'verb', 'activity', 'registration'] as const;
const timeFilters = ['since', 'until'] as const;
const flags = ['relatedAgents', 'relatedActivities'] as const;

function checkContinuation({ query, after, upTo }: Continuation): Continuation {
  const { filter, ascending, limit, format, withAttachments } = query;
  // Microseconds of a time that is far away are no safe integers.
  const times = timeFilters.map((name) => filter[name] ?? 0);
  const texts = textFilters.map((name) => filter[name] ?? '');
  const names: readonly string[] = [...textFilters, ...timeFilters, ...flags];
  const isOurs =
    [after, upTo, limit].every((number) => Number.isSafeInteger(number) && number >= 0) &&
    times.every(Number.isInteger) &&
    texts.every((text) => typeof text === 'string') &&
    [ascending, withAttachments, ...flags.map((name) => filter[name] ?? false)].every(isBoolean) &&
    isFormat(format) &&
    Object.keys(filter).every((name) => names.includes(name));
  if (!isOurs) throw new Error('not a continuation');
  return { query, after, upTo };
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
