import type { RemovalChoice } from '../contract/removal.ts';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { Store } from '../store/open-store.ts';
import { lastSegment } from './statement-words.ts';
import { summariseStatement, textIn } from './summarise-statement.ts';

/**
 * What goes, in a few words: the name of an experience or of what a single Statement is about, a period as
 * `2026-11-01/2026-11-22`; empty for several Statements or experiences.
 */
export function nameRemoval(store: Store, choice: RemovalChoice, languages: readonly string[]): string {
  switch (choice.what) {
    case 'statements':
      return choice.ids.length === 1 ? nameOfStatement(store, choice.ids[0] ?? '', languages) : '';
    case 'experience':
      return nameOfActivity(store, choice.activity, languages);
    case 'period':
      return `${choice.from}/${choice.to}`;
    case 'experiences':
      return '';
  }
}

function nameOfStatement(store: Store, id: string, languages: readonly string[]): string {
  const found = store.statements.findById(id);
  if (found === undefined) return '';
  const { object } = summariseStatement(found, languages, store.definitions.findDefinition);
  return object.kind === 'statement' ? '' : object.name;
}

function nameOfActivity(store: Store, activity: string, languages: readonly string[]): string {
  const { name } = JSON.parse(store.definitions.findDefinition(activity) ?? '{}') as ActivityDefinition;
  return textIn(name, languages) ?? lastSegment(activity);
}
