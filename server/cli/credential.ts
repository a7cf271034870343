import type { Credential } from '../contract/credential.ts';
import type { Scope } from '../contract/scopes.ts';
import { isScope, recordingScopes, scopes } from '../contract/scopes.ts';
import type { Credentials } from '../lrs/credentials.ts';
import { createCredentials } from '../lrs/credentials.ts';
import { openStoreBeside } from '../store/open-store.ts';
import { UsageError, chosenFolder, dataOption, readArguments } from './arguments.ts';

const options = {
  ...dataOption,
  label: { type: 'string' },
  scope: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** `cairn credential add | list | revoke`. Works while a server has the store open. */
export async function runCredential(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values, positionals } = readArguments(args, options, 2);
  const [action, key] = positionals;
  const print = (text: string, json: unknown) => process.stdout.write(`${values.json ? JSON.stringify(json) : text}\n`);
  const sqliteBinding = process.env['CAIRN_SQLITE_BINDING'];
  const withCredentials = (work: (credentials: Credentials) => void) => {
    const store = openStoreBeside({ dataFolder: chosenFolder(values, defaultFolder), sqliteBinding });
    try {
      work(createCredentials(store, Date.now));
    } finally {
      store.close();
    }
  };

  if (action === 'add' && key === undefined) {
    if (values.label === undefined) throw new UsageError('A credential needs a --label that says who uses it.');
    const wanted = { label: values.label, scopes: readScopes(values.scope) };
    return withCredentials((credentials) => {
      const { credential, secret } = credentials.issue(wanted);
      print(`key:    ${credential.key}\nsecret: ${secret}\nThe secret is shown only now.`, {
        key: credential.key,
        secret,
        scopes: credential.scopes,
      });
    });
  }
  if (action === 'list' && key === undefined) {
    return withCredentials((credentials) => {
      const list = credentials.list();
      print(list.map(line).join('\n') || 'There are no credentials yet.', list);
    });
  }
  if (action === 'revoke' && key !== undefined) {
    return withCredentials((credentials) => {
      const revoked = credentials.revoke(key);
      print(`"${revoked.label}" is revoked.`, revoked);
    });
  }
  throw new UsageError('After "credential" comes add, list, or revoke and a key.');
}

function readScopes(texts: readonly string[] = recordingScopes): Scope[] {
  return texts.map((text) => {
    if (!isScope(text)) throw new UsageError(`There is no scope "${text}". There are: ${scopes.join(', ')}.`);
    return text;
  });
}

function line({ key, label, scopes: granted, lastUsedAt, revokedAt }: Credential): string {
  const state = revokedAt === null ? `last used ${lastUsedAt ?? 'never'}` : `revoked ${revokedAt}`;
  return `${key}  ${label}  (${granted.join(', ')}; ${state})`;
}
