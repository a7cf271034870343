declare module '@digitalcredentials/vc' {
  export function verifyCredential(options: object): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}

declare module '@digitalcredentials/security-document-loader' {
  export function securityLoader(options?: { readonly fetchRemoteContexts?: boolean }): {
    addStatic(url: string, document: object): void;
    build(): (url: string) => Promise<never>;
  };
}
