export function findBrowser(environment?: NodeJS.ProcessEnv): Promise<{ readonly executablePath?: string } | undefined>;
