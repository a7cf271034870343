// The parameters of the document resources: the only place that knows their spelling on the wire.
import { Problem } from '../contract/problem.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { DocumentPlace } from '../lrs/documents.ts';
import type { DocumentContext, DocumentFilter } from '../store/document-store.ts';
import { readAgentOnly, readIri, readTime, readUuid, refuseUnknown } from './xapi-parameters.ts';

export type DocumentResourceName = DocumentContext['resource'];

type Names = {
  readonly id: string;
  readonly required: readonly ('activityId' | 'agent')[];
  readonly optional: readonly 'registration'[];
};

// xAPI 1.0.3 Communication 2.3, 2.7 and 2.6.
const namesOf: Readonly<Record<DocumentResourceName, Names>> = {
  state: { id: 'stateId', required: ['activityId', 'agent'], optional: ['registration'] },
  'activity-profile': { id: 'profileId', required: ['activityId'], optional: [] },
  'agent-profile': { id: 'profileId', required: ['agent'], optional: [] },
};

/** Whether one document is meant, and not all of a context. */
export function namesDocument(parameters: URLSearchParams, resource: DocumentResourceName): boolean {
  return parameters.has(namesOf[resource].id);
}

/** Reads which document is meant. Throws unknown-parameter, missing-parameter or invalid-parameter. */
export function readDocumentPlace(parameters: URLSearchParams, resource: DocumentResourceName): DocumentPlace {
  const { id: idName, required, optional } = namesOf[resource];
  refuseUnknown(parameters, [idName, ...required, ...optional]);
  const id = readRequired(parameters, idName);
  // An id that got lost on its way must not pass for one.
  if (id === '') throw new Problem('invalid-parameter', `The parameter ${idName} must not be empty.`);
  const agentJson = required.includes('agent') ? readRequired(parameters, 'agent') : '';
  return { ...readContext(parameters, resource), id, agentJson };
}

/** Reads which documents are to be listed; fails like readDocumentPlace. */
export function readDocumentFilter(parameters: URLSearchParams, resource: DocumentResourceName): DocumentFilter {
  const { required, optional } = namesOf[resource];
  refuseUnknown(parameters, [...required, ...optional, 'since']);
  const context = readContext(parameters, resource);
  const since = parameters.get('since');
  return {
    ...context,
    // xAPI 1.0.3 Communication 2.3: "all state data for this context (Activity + Agent [+ registration if specified])".
    registration: parameters.has('registration') ? context.registration : undefined,
    since: since === null ? undefined : readTime(since, 'since'),
  };
}

/** Reads which documents are to be deleted together; only State knows such a request. */
export function readDocumentContext(parameters: URLSearchParams, resource: DocumentResourceName): DocumentContext {
  const { id, required, optional } = namesOf[resource];
  if (resource !== 'state') throw missing(id);
  refuseUnknown(parameters, [...required, ...optional]);
  return readContext(parameters, resource);
}

function readContext(parameters: URLSearchParams, resource: DocumentResourceName): DocumentContext {
  const { required } = namesOf[resource];
  const registration = parameters.get('registration');
  return {
    resource,
    activity: required.includes('activityId') ? readIri(readRequired(parameters, 'activityId'), 'activityId') : '',
    agent: required.includes('agent') ? readIdentifier(readRequired(parameters, 'agent')) : '',
    registration: registration === null ? '' : readUuid(registration, 'registration'),
  };
}

function readIdentifier(agentJson: string): string {
  return identifierOf(readAgentOnly(agentJson, 'agent')) ?? '';
}

function readRequired(parameters: URLSearchParams, name: string): string {
  const text = parameters.get(name);
  if (text === null) throw missing(name);
  return text;
}

function missing(name: string): Problem {
  return new Problem('missing-parameter', `The address needs the parameter ${name}.`);
}
