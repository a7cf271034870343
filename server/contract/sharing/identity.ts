import type { Agent } from '../xapi/actor.ts';

/** An identity that is the learner: "this is me". */
export type Identity = { readonly agent: Agent; readonly addedAt: string };

/** Who is the actor of Statements, and not (yet) an identity of the learner. */
export type SeenAgent = { readonly agent: Agent; readonly statements: number };

export type Identities = { readonly mine: readonly Identity[]; readonly seen: readonly SeenAgent[] };
