export function hasDisplay(environment?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): Promise<boolean>;
