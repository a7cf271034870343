import type { Context } from 'koa';
import { version } from '../../version.ts';
import { parametersOf, refuseUnknown } from '../xapi-parameters.ts';

/** Names the program behind the endpoint; an extension needs an IRI. */
const program = 'http://localhost/cairn/program';

/** GET about (xAPI 1.0.3 Communication 2.8): needs no credential and never refuses a version. */
export function getAbout(context: Context): void {
  refuseUnknown(parametersOf(context), []);
  context.body = { version: ['1.0.3', '2.0.0'], extensions: { [program]: { name: 'Cairn', version } } };
}
