import { unnamedLearner } from '../contract/by-hand.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Store } from '../store/open-store.ts';

/** The learner as the actor of what they add: by their first identity, or without one by an account of this LRS. */
export function findLearner(store: Store): Agent {
  const [first] = store.identities.list();
  const agent = first?.agent ?? unnamedLearner;
  const name = store.profile.get().name.trim() || agent.name;
  const { name: _, ...identifier } = agent;
  return { ...(name !== undefined && { name }), ...identifier };
}
