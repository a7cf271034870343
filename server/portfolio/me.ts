import type { Me, SeenIdentity } from '../contract/portfolio.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { isoTime } from '../lrs/clock.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';
import { checkPicture } from '../lrs/check-picture.ts';
import type { LearnerIdentities } from './identities.ts';
import { readText } from '../lrs/read-text.ts';
import type { Called } from './resemblance.ts';
import { handleOf, resemblance } from './resemblance.ts';
import type { Acting } from './seen-agents.ts';

export type LearnerSelf = ReturnType<typeof createMe>;

const longestName = 200;
const mostExamples = 2;

/** Who the learner is: name, picture, and what is known about the identities in the record. */
export function createMe(store: Store, identities: LearnerIdentities) {
  function namesOf(agent: Agent): string[] {
    return [...(agent.name ? [agent.name] : []), ...store.definitions.names(identifierOf(agent) ?? '')];
  }

  function calledBy(mine: readonly Agent[]): Called {
    return {
      names: [store.profile.get().name, ...mine.flatMap(namesOf)],
      handles: mine.map(handleOf).filter((handle) => handle !== undefined),
    };
  }

  function describe(agent: Agent) {
    const identifier = identifierOf(agent) ?? '';
    return { agent, identifier, statements: store.identities.countOf(indexKey(identifier)) };
  }

  function describeAsked({ agent, latest }: Acting, learner: Called, languages: readonly string[]): SeenIdentity {
    const examples = latest
      .slice(0, mostExamples)
      .map((row) => summariseStatement(row, languages, store.definitions.findDefinition));
    return { ...describe(agent), resembles: resemblance(namesOf(agent), handleOf(agent), learner), examples };
  }

  return {
    /** Texts of Statements are in the reader's languages, best first. */
    get(languages: readonly string[]): Me {
      const known = store.identities.list();
      const learner = calledBy(known.map(({ agent }) => agent));
      return {
        ...store.profile.get(),
        mine: known.map(({ agent, addedAt }) => ({ ...describe(agent), addedAt: isoTime(addedAt) })),
        asked: identities.asked().map((acting) => describeAsked(acting, learner, languages)),
        others: store.identities.otherAgents().map((agent) => ({ ...describe(agent), resembles: null, examples: [] })),
      };
    },

    /** Throws invalid-request. */
    change(wanted: { readonly name: unknown; readonly picture: unknown }): void {
      store.profile.set({
        name: readText(wanted.name, 'A name', longestName),
        picture: checkPicture(wanted.picture),
      });
    },
  };
}
