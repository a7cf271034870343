import type { Context } from 'koa';
import { refuseUnknown } from '../xapi-parameters.ts';

/** GET about (xAPI 1.0.3 Communication 2.8): needs no credential and never refuses a version. */
export function getAbout(context: Context): void {
  refuseUnknown(context.URL.searchParams, []);
  context.body = { version: ['1.0.3', '2.0.0'] };
}
