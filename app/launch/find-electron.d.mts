export type FoundElectron = {
  readonly executable: string;
  /** To put before the app's folder. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly missing?: never;
};

export type MissingElectron = {
  /** Why, for the middle of a sentence. */
  readonly missing: string;
  readonly canDownload: boolean;
};

export function findElectron(
  root: string,
  environment?: NodeJS.ProcessEnv,
  platform?: NodeJS.Platform,
): FoundElectron | MissingElectron;

export function downloadElectron(root: string, node: string): Promise<boolean>;
