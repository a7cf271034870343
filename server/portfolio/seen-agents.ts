import type { Actor, Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';
import type { TranscriptRow } from '../store/transcript-store.ts';

/** Somebody who acts in the record. */
export type Acting = {
  readonly agent: Agent;
  /** How many Statements name them in actor or object. */
  readonly statements: number;
  /** The newest Statements that name them, newest first. */
  readonly latest: readonly TranscriptRow[];
};

/** The newest Statements of somebody that are looked at for who it is. */
const lookedAt = 5;

/** Who acts in the record, as far as the newest Statements tell. */
export function createSeenAgents(store: Store) {
  /** Somebody as the newest of their Statements describe them; undefined when they are the actor of none of these. */
  function findActing(agentKey: string, statements: number): Acting | undefined {
    const latest = store.identities.latestOf(agentKey, lookedAt);
    const described = latest
      .flatMap(({ json }) => agentsActingIn(JSON.parse(json) as Statement))
      .filter((agent) => indexKey(identifierOf(agent) ?? '') === agentKey);
    const [newest] = described;
    if (!newest) return undefined;
    const { mbox, mbox_sha1sum: mboxSha1, openid, account } = newest;
    const name =
      described.find((agent) => agent.name)?.name ?? store.definitions.names(identifierOf(newest) ?? '').at(-1);
    const agent: Agent = {
      ...(name && { name }),
      ...(mbox && { mbox }),
      ...(mboxSha1 && { mbox_sha1sum: mboxSha1 }),
      ...(openid && { openid }),
      ...(account && { account }),
    };
    return { agent, statements, latest };
  }

  return {
    /** Who acts and is not among the known, given by index keys; most Statements first, at most so many. */
    unknown(known: ReadonlySet<string>, most: number): Acting[] {
      const found: Acting[] = [];
      // Some are Groups, or only what others act upon, so more are looked at than are told.
      for (const { agent, statements } of store.identities.frequent(most * 3 + known.size)) {
        const acting = known.has(agent) ? undefined : findActing(agent, statements);
        if (acting) found.push(acting);
        if (found.length === most) break;
      }
      return found;
    },
  };
}

/** The actor, or the members of the Group that it is. */
function agentsActingIn({ actor }: Statement): Agent[] {
  const isAgent = (one: Actor): one is Agent => one.objectType !== 'Group';
  return isAgent(actor) ? [actor] : [...(actor.member ?? [])];
}
