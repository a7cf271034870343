/** What a credential may do, in the words of the standard (xAPI 1.0.3 Communication 4.2). */
export const scopes = [
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'define',
  'profile',
  'all/read',
  'all',
] as const;

export type Scope = (typeof scopes)[number];

/** What an ordinary course needs: record, read back its own Statements, keep its state, preferences and descriptions. */
export const recordingScopes: readonly Scope[] = [
  'statements/write',
  'statements/read/mine',
  'state',
  'define',
  'profile',
];

// Each of the scopes is enough; `all` always is.
const enough = {
  'write Statements': ['statements/write'],
  'read Statements': ['statements/read/mine', 'statements/read', 'all/read'],
  'write State': ['state'],
  'read State': ['state', 'all/read'],
  'write profiles': ['profile'],
  'read profiles': ['profile', 'all/read'],
  // What is known of an Activity is public enough for whoever may describe it.
  'read Activities': ['define', 'statements/read', 'all/read'],
  // Cairn's Person shows no identity but the one that was asked for, so Communication 2.4 needs no special permission.
  'read Agents': ['profile', 'statements/read', 'all/read'],
  define: ['define'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;

/** Something that a request does. */
export type Permission = keyof typeof enough;

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}

/** The scopes of which one is needed, besides `all`. */
export function scopesFor(permission: Permission): readonly Scope[] {
  return enough[permission];
}

export function isPermitted(granted: readonly Scope[], permission: Permission): boolean {
  return granted.includes('all') || scopesFor(permission).some((scope) => granted.includes(scope));
}

/** Whether Statements may be written with these scopes. */
export function mayWriteStatements(granted: readonly Scope[]): boolean {
  return isPermitted(granted, 'write Statements');
}

/** Whether what Statements tell of Activities and Agents may change what the LRS itself says of them. */
export function mayDefine(granted: readonly Scope[]): boolean {
  return isPermitted(granted, 'define');
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
