// The Activities resource (xAPI 1.0.3 Communication 2.5).
import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import type { Store } from '../../store/open-store.ts';
import { parametersOf, readIri, refuseUnknown } from '../xapi-parameters.ts';

/** Answers an Activity with the definition that all Statements gave it; one never heard of has none. */
export function createActivityResource(store: Store) {
  return (context: Context): void => {
    const searchParams = parametersOf(context);
    refuseUnknown(searchParams, ['activityId']);
    const asked = searchParams.get('activityId');
    if (asked === null) throw new Problem('missing-parameter', 'Say which Activity: the activityId is missing.');
    const id = readIri(asked, 'activityId');
    const definition = store.definitions.findDefinition(id);
    // The definition is kept as text, so that every digit in its extensions stays.
    const rest = definition === undefined ? '' : `,"definition":${definition}`;
    context.type = 'application/json';
    context.body = `{"objectType":"Activity","id":${JSON.stringify(id)}${rest}}`;
  };
}
