import { randomBytes, randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { Scope } from '../contract/scopes.ts';
import type { ConnectionTest, RemoteAddress } from '../contract/sharing/remote.ts';
import type { NewSource, Source } from '../contract/sharing/source.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { isTimestamp } from '../contract/xapi/timestamp.ts';
import { checkIdentity } from '../lrs/check-identity.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import type { SourceRow, SourceSettings } from '../store/source-store.ts';
import type { FetchEngine } from './fetching/fetch-engine.ts';
import { settleEndpoint } from './find-endpoint.ts';
import type { RemoteClient } from './remote-client.ts';
import type { CheckedAddress } from './remote-of.ts';
import { checkRemoteAddress, getSecretFor } from './remote-of.ts';
import type { Secrets } from './secrets.ts';
import { testFetching } from './test-connection.ts';

export type Sources = ReturnType<typeof createSources>;

type SourcesOptions = {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly client: RemoteClient;
  readonly engine: FetchEngine;
  readonly clock: Clock;
};

type CheckedSource = CheckedAddress & Pick<SourceSettings, 'name' | 'whose' | 'since' | 'keepFetching'>;

const longestName = 200;
const mostIdentities = 50;
/** What a source brings is as good as recorded here: it may say what its Activities are, and void its own. */
const sourceScopes: readonly Scope[] = ['statements/write', 'define'];

/** Other people's LRSs that the learner fetches own Statements from. */
export function createSources({ store, secrets, client, engine, clock }: SourcesOptions) {
  function getRow(id: string): SourceRow {
    const row = store.sources.find(id);
    if (!row) throw new Problem('not-found', 'This source is not there any more.');
    return row;
  }

  /** Asks the address, so that the endpoint that answers is what is kept; what cannot be asked now is asked later. */
  async function settingsOf(wanted: CheckedSource, known?: SourceRow): Promise<SourceSettings> {
    const { address, versions } = await settleEndpoint(client, wanted, known);
    return { ...wanted, address, versions, secret: secrets.encrypt(wanted.secret) };
  }

  /** A credential that stands for a source and that nobody can use: revoked from the start, and without a secret. */
  function insertCredential(label: string): string {
    const key = randomBytes(12).toString('hex');
    store.credentials.insert({ key, label, scopes: sourceScopes, secretHash: randomBytes(32), createdAt: clock() });
    store.credentials.updateRevoked(key, clock());
    return key;
  }

  return {
    list(): Source[] {
      return store.sources.list().map(describe);
    },

    /** Begins to fetch at once. */
    async add(wanted: NewSource): Promise<Source> {
      const settings = await settingsOf(checkNewSource(wanted));
      const id = randomUUID();
      store.transaction(() => store.sources.insert(id, settings, insertCredential(settings.name), clock()));
      engine.wake(id);
      return describe(getRow(id));
    },

    /** Changes a source; with an empty secret it keeps the one it has. One that is paused stays so. */
    async change(id: string, wanted: NewSource): Promise<Source> {
      const checked = checkNewSource(wanted);
      const row = getRow(id);
      const secret = checked.secret === '' ? getSecretFor(secrets, row, checked) : checked.secret;
      const settings = await settingsOf({ ...checked, secret }, row);
      store.transaction(() => {
        // It may have gone on, been paused or been removed while the other side was asked.
        const present = getRow(id);
        const isSameLrs = settings.address === present.address;
        if (!isSameLrs) store.sources.leaveBehind(id, randomUUID(), clock());
        store.sources.update(id, settings, {
          // How far one LRS was fetched says nothing about another; and earlier Statements may be wanted now.
          position: isSameLrs && settings.since === present.since ? present.position : {},
          state: present.state === 'paused' ? 'paused' : 'fetching',
        });
        store.credentials.updateLabel(present.credentialKey, settings.name);
      });
      engine.interrupt(id);
      return describe(getRow(id));
    },

    /** Takes a source off the list; what it brought stays. */
    remove(id: string): void {
      getRow(id);
      store.sources.remove(id, clock());
      engine.interrupt(id);
    },

    async test(address: RemoteAddress): Promise<ConnectionTest> {
      return testFetching(client, checkRemoteAddress(address));
    },

    /** Fetches now, also after a pause, at the end, or when there was trouble. */
    fetchNow(id: string): Source {
      getRow(id);
      store.sources.updateState(id, 'fetching');
      engine.wake(id);
      return describe(getRow(id));
    },

    pause(id: string): Source {
      getRow(id);
      store.sources.updateState(id, 'paused');
      engine.interrupt(id);
      return describe(getRow(id));
    },

    /** The network is back: tries now what could not be reached. Returns whether there was any. */
    wakeUnreachable(): boolean {
      const unreachable = store.sources
        .list()
        .filter(({ state, trouble }) => state === 'fetching' && trouble?.kind === 'unreachable');
      for (const { id } of unreachable) {
        store.sources.updateState(id, 'fetching');
        engine.wake(id);
      }
      return unreachable.length > 0;
    },
  };
}

function describe(row: SourceRow): Source {
  const { trouble } = row;
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    login: row.login,
    key: row.key,
    tokenAddress: row.tokenAddress,
    tokenScope: row.tokenScope,
    allowUnencrypted: row.allowUnencrypted,
    whose: row.whose,
    since: row.since,
    keepFetching: row.keepFetching,
    createdAt: isoTime(row.createdAt),
    state: row.state,
    fetched: row.fetched,
    already: row.already,
    unusable: row.unusable,
    problems: row.problems,
    lastFetchedAt: isoTimeOrNull(row.lastFetchedAt),
    nextFetchAt: isoTimeOrNull(row.nextFetchAt),
    trouble: trouble && { ...trouble, nextAttemptAt: isoTimeOrNull(row.nextFetchAt) },
  };
}

function checkNewSource(wanted: { readonly [Part in keyof NewSource]?: unknown }): CheckedSource {
  const name = typeof wanted.name === 'string' ? wanted.name.trim() : '';
  if (name === '' || name.length > longestName) refuse(`A source needs a name of 1 to ${longestName} characters.`);
  const since = wanted.since ?? null;
  if (since !== null && (typeof since !== 'string' || !isTimestamp(since))) {
    refuse('The time from which on to fetch is a date and time such as 2025-03-11T09:30:00Z.');
  }
  const { keepFetching = false } = wanted;
  if (typeof keepFetching !== 'boolean') refuse('Say with true or false whether to go on fetching.');
  return { ...checkRemoteAddress(wanted), name, since, keepFetching, whose: checkWhose(wanted.whose) };
}

/** Each once. */
function checkWhose(wanted: unknown): readonly Agent[] {
  const agents = (Array.isArray(wanted) ? wanted : []).map(checkIdentity);
  if (agents.length === 0) refuse('Say whose Statements to fetch: at least one identity of yours.');
  if (agents.length > mostIdentities) refuse(`At most ${mostIdentities} identities can be fetched from one source.`);
  return [...new Map(agents.map((agent) => [identifierOf(agent), agent])).values()];
}

function refuse(detail: string): never {
  throw new Problem('invalid-request', detail);
}
