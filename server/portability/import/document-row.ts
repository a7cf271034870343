import { createHash } from 'node:crypto';
import { validateAgent } from '../../contract/xapi/actor.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { isIri } from '../../contract/xapi/iri.ts';
import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import { isUuid } from '../../contract/xapi/uuid.ts';
import { microsecondsOf } from '../../lrs/clock.ts';
import type { DocumentRow } from '../../store/document-store.ts';
import type { FoundDocument } from './found.ts';

/**
 * The row of a document with its own time, in the future `now`: what claims to be newer than all to come would stay for
 * ever. Undefined for one that has no place. `now` in milliseconds.
 */
export function documentRow(found: FoundDocument, now: number): DocumentRow | undefined {
  const { resource, activity, agent, registration, id, contentType, updated, octets } = found;
  const milliseconds = parseTimestamp(updated);
  const needsActivity = resource !== 'agent-profile';
  const needsAgent = resource !== 'activity-profile';
  const identifier = agent === '' ? '' : identifierIn(agent);
  const isPlaced =
    id !== '' &&
    (needsActivity ? isIri(activity) : activity === '') &&
    (needsAgent ? identifier !== '' : agent === '') &&
    (registration === '' || (resource === 'state' && isUuid(registration)));
  if (!isPlaced || identifier === undefined || milliseconds === undefined) return undefined;
  return {
    resource,
    activity,
    agent: identifier,
    agentJson: agent,
    registration: registration.toLowerCase(),
    id,
    contentType,
    content: octets,
    etag: createHash('sha1').update(octets).digest('hex'),
    updatedAt: Math.min(microsecondsOf(updated, milliseconds), now * 1000),
  };
}

/** Whether a document of a file takes the place of the one that is here. */
export function isNewer(row: DocumentRow, here: Pick<DocumentRow, 'etag' | 'contentType' | 'updatedAt'>): boolean {
  const isSame = row.etag === here.etag && row.contentType === here.contentType;
  return !isSame && row.updatedAt > here.updatedAt;
}

function identifierIn(json: string): string | undefined {
  try {
    const agent: unknown = JSON.parse(json);
    return validateAgent(agent).length === 0 ? identifierOf(agent as Agent) : undefined;
  } catch {
    return undefined;
  }
}
