import type { Workspace } from './workspace.ts';

/** What every measurement works with. */
export type Setup = {
  readonly workspace: Workspace;
  readonly profile: string | undefined;
  /** How much is measured: usually, and in a quick run. */
  scale(usual: number, quick: number): number;
  /** Tells how far the measurement is. */
  say(progress: string): void;
};
