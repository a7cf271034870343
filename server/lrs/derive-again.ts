import { setImmediate } from 'node:timers/promises';
import type { Log } from '../config.ts';
import { mayDefine } from '../contract/scopes.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { learnFrom } from './learn-from.ts';
import { linkReferences } from './link-references.ts';
import { mentionsIn } from './mentions-in.ts';

/** Counts up whenever this Cairn derives more from the text of a Statement than the one before. */
const derivation = 1;

/**
 * Adds what this Cairn derives from the texts of Statements, links, definitions and names, to a store that an older one
 * wrote. It may be interrupted, and then goes on where it was.
 */
export async function deriveAgain(store: Store, log: Log): Promise<void> {
  const { version, reached } = store.definitions.derivation();
  if (version >= derivation) return;
  const scopesOf = new Map(store.credentials.list().map(({ key, scopes }) => [key, scopes]));

  function derive({ sequence, id, credentialKey, json }: StoredStatement): void {
    const statement = JSON.parse(json) as Statement;
    const { object, authority, actor } = statement;
    store.statements.link(sequence, mentionsIn(statement, authority ?? actor));
    linkReferences(store, id, object.objectType === 'StatementRef' ? object.id : undefined, sequence);
    if (mayDefine(scopesOf.get(credentialKey) ?? [])) learnFrom(store, statement, json);
  }

  const last = store.statements.last().sequence;
  if (reached < last) log('preparing the store for this version', { statements: last - reached });
  for (let slice = store.statements.behind(reached); slice.length > 0;) {
    const present = slice;
    const end = slice.at(-1)?.sequence ?? last;
    store.transaction(() => {
      present.forEach(derive);
      store.definitions.setDerivation(version, end);
    });
    // Lets a signal to stop be heard.
    await setImmediate();
    slice = store.statements.behind(end);
  }
  store.definitions.setDerivation(derivation, 0);
}
