import type { Statement } from '../contract/xapi/statement.ts';
import { mayDefine } from '../contract/scopes.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { learnFrom } from './learn-from.ts';
import { linkReferences } from './link-references.ts';
import { mentionsIn } from './mentions-in.ts';

/** Counts up whenever this Cairn derives more from the text of a Statement than the one before. */
const derivation = 1;
/** Statements for one transaction. */
const slice = 500;

/**
 * Derives links, definitions and names anew from the texts of all Statements, in a store that an older Cairn wrote.
 * What is there already stays, so it may be interrupted and begun again.
 */
export function deriveAgain(store: Store): void {
  if (store.definitions.derivedBy() >= derivation) return;
  const scopesOf = new Map(store.credentials.list().map(({ key, scopes }) => [key, scopes]));

  function derive({ sequence, id, credentialKey, json }: StoredStatement): void {
    const statement = JSON.parse(json) as Statement;
    const { object, authority, actor } = statement;
    store.statements.insertRelated(sequence, mentionsIn(statement, authority ?? actor));
    linkReferences(store, id, object.objectType === 'StatementRef' ? object.id : undefined, sequence);
    if (mayDefine(scopesOf.get(credentialKey) ?? [])) learnFrom(store, statement, json);
  }

  let statements = store.statements.behind(0, slice);
  while (statements.length > 0) {
    const present = statements;
    store.transaction(() => present.forEach(derive));
    statements = store.statements.behind(statements.at(-1)?.sequence ?? 0, slice);
  }
  store.transaction(() => store.definitions.setDerivedBy(derivation));
}
