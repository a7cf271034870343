import type { Scope } from './scopes.ts';

export type Credential = {
  readonly key: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  /** Sites whose pages may use this credential from a browser. */
  readonly origins: readonly string[];
};

export type NewCredential = { readonly label: string; readonly scopes: readonly Scope[] };

/** The only time the secret is told. */
export type IssuedCredential = { readonly credential: Credential; readonly secret: string };

export type OriginRequest = {
  readonly key: string;
  readonly label: string;
  readonly origin: string;
  readonly askedAt: string;
};

export type OriginDecision = { readonly key: string; readonly origin: string; readonly allow: boolean };
