// The Agents resource (xAPI 1.0.3 Communication 2.4).
import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import { personOf } from '../../contract/xapi/person.ts';
import type { Store } from '../../store/open-store.ts';
import { parametersOf, readAgentOnly, refuseUnknown } from '../xapi-parameters.ts';

/** Answers the Person behind an Agent, with every name that Statements give to it. */
export function createAgentResource(store: Store) {
  return (context: Context): void => {
    const searchParams = parametersOf(context);
    refuseUnknown(searchParams, ['agent']);
    const asked = searchParams.get('agent');
    if (asked === null) throw new Problem('missing-parameter', 'Say which Agent: the parameter agent is missing.');
    const agent = readAgentOnly(asked, 'agent');
    const identifier = identifierOf(agent);
    context.body = personOf(agent, identifier === undefined ? [] : store.definitions.names(identifier));
  };
}
