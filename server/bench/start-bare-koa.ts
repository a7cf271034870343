import { fileURLToPath } from 'node:url';
import type { Started, Workspace } from './workspace.ts';

const program = fileURLToPath(new URL('./bare-koa.ts', import.meta.url));

/** A server that does nothing with what it gets, as its own process. */
export async function startBareKoa(workspace: Workspace): Promise<Started & { readonly port: number }> {
  const started = await workspace.start([program]);
  return { ...started, port: Number(started.line) };
}
