export type Ending = {
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
};

export function run(
  command: string,
  args: readonly string[],
  options?: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly quiet?: boolean;
    readonly timeout?: number;
  },
): Promise<Ending>;
