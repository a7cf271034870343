import { Problem } from '../contract/problem.ts';
import type { Identities, SeenAgent } from '../contract/sharing.ts';
import type { Actor, Agent } from '../contract/xapi/actor.ts';
import { validateAgent } from '../contract/xapi/actor.ts';
import { isObject } from '../contract/xapi/check.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';

export type LearnerIdentities = ReturnType<typeof createIdentities>;

const mostSeen = 20;
/** The newest Statements of somebody that are looked at for who it is. */
const lookedAt = 5;

/** The identities that are the learner: "this is me". */
export function createIdentities(store: Store, clock: Clock) {
  /** Somebody as the newest of their Statements describe them; undefined when they are the actor of none of these. */
  function findActor(agentKey: string): Agent | undefined {
    const described = store.identities
      .latestOf(agentKey, lookedAt)
      .flatMap((json) => agentsActingIn(JSON.parse(json) as Statement))
      .filter((agent) => indexKey(identifierOf(agent) ?? '') === agentKey);
    const [newest] = described;
    if (!newest) return undefined;
    const { mbox, mbox_sha1sum: mboxSha1, openid, account } = newest;
    const name =
      described.find((agent) => agent.name)?.name ?? store.definitions.names(identifierOf(newest) ?? '').at(-1);
    return {
      ...(name && { name }),
      ...(mbox && { mbox }),
      ...(mboxSha1 && { mbox_sha1sum: mboxSha1 }),
      ...(openid && { openid }),
      ...(account && { account }),
    };
  }

  function seen(mine: readonly Agent[]): SeenAgent[] {
    const own = new Set(mine.map((agent) => indexKey(identifierOf(agent) ?? '')));
    const found: SeenAgent[] = [];
    // Some are Groups, or only what others act upon, so more are looked at than are told.
    for (const { agent: key, statements } of store.identities.frequent(mostSeen * 3 + own.size)) {
      const agent = own.has(key) ? undefined : findActor(key);
      if (agent) found.push({ agent, statements });
      if (found.length === mostSeen) break;
    }
    return found;
  }

  function list(): Identities {
    const mine = store.identities.list();
    return {
      mine: mine.map(({ agent, addedAt }) => ({ agent, addedAt: isoTime(addedAt) })),
      seen: seen(mine.map(({ agent }) => agent)),
    };
  }

  return {
    list,

    add(wanted: unknown): Identities {
      const agent = checkIdentity(wanted);
      store.identities.insert(identifierOf(agent) ?? '', agent, clock());
      return list();
    },

    remove(wanted: unknown): Identities {
      store.identities.remove(identifierOf(checkIdentity(wanted)) ?? '');
      return list();
    },
  };
}

/** An Agent with exactly one identifier. Throws a Problem in words for the learner. */
export function checkIdentity(wanted: unknown): Agent {
  const [violation] = validateAgent(wanted);
  const isGroup = isObject(wanted) && wanted['objectType'] === 'Group';
  if (!violation && !isGroup) return wanted as Agent;
  throw new Problem(
    'invalid-request',
    violation
      ? `This is no identity: ${violation.rule}.`
      : 'This is no identity: it is a Group, and an identity is one person.',
  );
}

/** The actor, or the members of the Group that it is. */
function agentsActingIn({ actor }: Statement): Agent[] {
  const isAgent = (one: Actor): one is Agent => one.objectType !== 'Group';
  return isAgent(actor) ? [actor] : [...(actor.member ?? [])];
}
