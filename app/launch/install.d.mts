export function hasPackages(root: string): boolean;
