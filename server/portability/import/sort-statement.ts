import { isSameStatement } from '../../contract/xapi/compare-statements.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { Store } from '../../store/open-store.ts';

/** `fresh`: not here · `present`: here, the same · `different`: another one has its id · `removed`: deleted by the learner. */
export type Sorting = 'fresh' | 'present' | 'different' | 'removed';

/** What becomes of a valid Statement. */
export function sortStatement(store: Store, id: string, value: Statement): Sorting {
  if (store.statements.sequenceOf(id) === undefined) return store.removals.isBuried(id) ? 'removed' : 'fresh';
  const present = store.statements.findById(id);
  return present && isSameStatement(value, JSON.parse(present.json) as Statement) ? 'present' : 'different';
}
