import type { Context, Next } from 'koa';

/**
 * Forgives the slashes that clients add when they join the endpoint and a resource: `/xapi//statements`,
 * `/xapi/statements/`. Nothing is decoded, so the path that is checked is the path that is matched.
 */
export async function tidyPath(context: Context, next: Next): Promise<void> {
  const isTidy = !/\/\/|.\/$/.test(context.path);
  if (!isTidy && /^\/+xapi(?:\/|$)/.test(context.path)) {
    context.path = context.path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  }
  await next();
}
