import type { XapiVersion } from '../contract/xapi/version.ts';
import type { CredentialRow } from '../store/credential-store.ts';

/** A request whose credential, scope and version have been checked. */
export type XapiRequest = { readonly credential: CredentialRow; readonly version: XapiVersion };
