import type { Store } from '../store/open-store.ts';

/** What somebody, given by their index key, is called; else what is readable of the identifier. */
export function nameOfPerson(store: Store, agentKey: string): string {
  return store.definitions.names(agentKey)[0] ?? readableIdentifier(agentKey);
}

/** The e-mail address, the name of the account, the OpenID: what a person knows of an identifier. */
export function readableIdentifier(identifier: string): string {
  const [kind = '', ...rest] = identifier.split('::');
  const value = rest.join('::');
  switch (kind) {
    case 'mbox':
      return value.replace(/^mailto:/, '');
    case 'account':
      return value.slice(value.indexOf(' ') + 1);
    case 'mbox_sha1sum':
      return value.slice(0, 8);
    default:
      return value === '' ? identifier : value;
  }
}
