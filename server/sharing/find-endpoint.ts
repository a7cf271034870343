import { Problem } from '../contract/problem.ts';
import type { ConnectionTest } from '../contract/sharing/remote.ts';
import type { FailedRequest } from './accept-answer.ts';
import { askVersions } from './ask-about.ts';
import { endpointCandidates } from './endpoint-address.ts';
import type { RemoteClient } from './remote-client.ts';
import type { CheckedAddress } from './remote-of.ts';
import { remoteOf } from './remote-of.ts';

export type FailedTest = Exclude<ConnectionTest, { readonly outcome: 'connected' }>;

/** Where an LRS answers, and what its `about` says it speaks; empty as long as it could not be asked. */
export type Endpoint = { readonly address: string; readonly versions: readonly string[] };

/** Of what several candidates answer, the most telling: the first of these. */
const telling: readonly FailedTest['outcome'][] = ['credential-refused', 'moved', 'unreachable', 'not-an-lrs'];

/** The endpoint behind what was pasted: the likeliest that answers for `about`. */
export async function findEndpoint(client: RemoteClient, wanted: CheckedAddress): Promise<Endpoint | FailedTest> {
  const failures: FailedTest[] = [];
  for (const address of endpointCandidates(wanted.address)) {
    const about = await askVersions(client, remoteOf({ ...wanted, address }, wanted.secret));
    if (about.kind === 'answered') return { address, versions: about.versions };
    const failure = failedTest(about);
    // What keeps Cairn from one path of a server keeps it from the others.
    const isSameForAll =
      about.trouble === 'unreachable' || about.trouble === 'token-refused' || about.trouble === 'unencrypted';
    if (isSameForAll) return failure;
    failures.push(failure);
  }
  const order = ({ outcome }: FailedTest) => telling.indexOf(outcome);
  const [first] = failures.sort((one, other) => order(one) - order(other));
  return first ?? { outcome: 'invalid-address', reason: null, words: wanted.address };
}

/** One that is busy cannot be tried at the moment. */
export function failedTest({ trouble, reason, words }: FailedRequest): FailedTest {
  return trouble === 'busy' ? { outcome: 'unreachable', reason: 'other', words } : { outcome: trouble, reason, words };
}

/**
 * The endpoint to keep: the one that answers, or the likeliest when none can be asked now; it is asked later. `known` is
 * what was kept before. Throws a Problem for what is no address.
 */
export async function settleEndpoint(
  client: RemoteClient,
  wanted: CheckedAddress,
  known?: Endpoint,
): Promise<Endpoint> {
  const candidates = endpointCandidates(wanted.address);
  const [likeliest] = candidates;
  if (likeliest === undefined) {
    throw new Problem(
      'invalid-request',
      'The address of an LRS begins with https:// (or http://) and the name of its server.',
    );
  }
  const found = await findEndpoint(client, wanted);
  if (!('outcome' in found)) return found;
  return known && candidates.includes(known.address)
    ? { address: known.address, versions: known.versions }
    : { address: likeliest, versions: [] };
}
