import { unnamedLearner } from '../contract/by-hand.ts';
import type { IdentityAnswer } from '../contract/portfolio.ts';
import { Problem } from '../contract/problem.ts';
import type { Identities } from '../contract/sharing/identity.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { checkIdentity } from '../lrs/check-identity.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';
import type { Acting } from './seen-agents.ts';
import { createSeenAgents } from './seen-agents.ts';

export type LearnerIdentities = ReturnType<typeof createIdentities>;

const mostSeen = 20;

/** The identities that are the learner ("this is me"), and those that are not. */
export function createIdentities(store: Store, clock: Clock) {
  const seenAgents = createSeenAgents(store);

  /** Who acts in the record and was not spoken about yet, most Statements first. */
  function asked(): Acting[] {
    const mine = [unnamedLearner, ...store.identities.list().map(({ agent }) => agent)].map(keyOf);
    return seenAgents.unknown(new Set([...mine, ...store.identities.others()]), mostSeen);
  }

  function list(): Identities {
    return {
      mine: store.identities.list().map(({ agent, addedAt }) => ({ agent, addedAt: isoTime(addedAt) })),
      seen: asked().map(({ agent, statements }) => ({ agent, statements })),
    };
  }

  /** What somebody else does makes no experiences of the learner: theirs are looked at again when that changes. */
  function setOther(agent: Agent, isOther: boolean): void {
    const identifier = identifierOf(agent) ?? '';
    const wasOther = store.identities.others().includes(indexKey(identifier));
    if (isOther) store.identities.insertOther(identifier, agent, clock());
    else store.identities.removeOther(identifier);
    if (wasOther !== isOther) store.experiences.noteChangedOf(indexKey(identifier));
  }

  function add(wanted: unknown): void {
    const agent = checkIdentity(wanted);
    store.transaction(() => {
      setOther(agent, false);
      store.identities.insert(identifierOf(agent) ?? '', agent, clock());
    });
  }

  return {
    asked,
    list,

    add(wanted: unknown): Identities {
      add(wanted);
      return list();
    },

    /** Keeps whether somebody is the learner. Throws invalid-request. */
    answer({ agent: wanted, isMe }: { readonly [Name in keyof IdentityAnswer]: unknown }): void {
      if (isMe === true) return add(wanted);
      if (isMe !== false) throw new Problem('invalid-request', 'Say whether this is you: true or false.');
      const agent = checkIdentity(wanted);
      store.transaction(() => {
        store.identities.remove(identifierOf(agent) ?? '');
        setOther(agent, true);
      });
    },

    /**
     * Takes back whatever was said about somebody, who may be asked about again. What was decided under an identity
     * stays as it was decided. Throws invalid-request.
     */
    forget(wanted: unknown): void {
      const agent = checkIdentity(wanted);
      store.transaction(() => {
        store.identities.remove(identifierOf(agent) ?? '');
        setOther(agent, false);
      });
    },

    /** Throws invalid-request for what is no identity of the learner. */
    makeFirst(wanted: unknown): void {
      const identifier = identifierOf(checkIdentity(wanted)) ?? '';
      const isMine = store.identities.list().some(({ agent }) => identifierOf(agent) === identifier);
      if (!isMine) throw new Problem('invalid-request', 'Only an identity of yours can be the first one.');
      store.identities.makeFirst(identifier, clock());
    },
  };
}

function keyOf(agent: Agent): string {
  return indexKey(identifierOf(agent) ?? '');
}
