/** What a credential may do, in the words of the standard (xAPI 1.0.3 Communication 4.0). */
export const scopes = ['statements/write', 'statements/read/mine', 'statements/read', 'all/read', 'all'] as const;

export type Scope = (typeof scopes)[number];

/** What an activity needs that only records: write, and read back its own Statements. */
export const recordingScopes: readonly Scope[] = ['statements/write', 'statements/read/mine'];

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}

/** Whether Statements may be written with these scopes. */
export function mayWriteStatements(granted: readonly Scope[]): boolean {
  return granted.includes('all') || granted.includes('statements/write');
}

/** Whether a Statement may be voided with these scopes: one's own, or with all of them anybody's. */
export function mayVoid(granted: readonly Scope[], isOwn: boolean): boolean {
  return isOwn || granted.includes('all');
}

/** Whose Statements may be read with these scopes: everybody's, those the same credential stored, or none. */
export function readableStatements(granted: readonly Scope[]): 'all' | 'mine' | 'none' {
  if (granted.some((scope) => scope === 'all' || scope === 'all/read' || scope === 'statements/read')) return 'all';
  return granted.includes('statements/read/mine') ? 'mine' : 'none';
}
