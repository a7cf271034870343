import type { ByHand, Template } from '../contract/by-hand.ts';
import { checkTemplate } from '../contract/check-by-hand.ts';
import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';

export type Templates = ReturnType<typeof createTemplates>;

const longestName = 100;
const mostTemplates = 100;

/** Forms that the learner keeps to begin with. */
export function createTemplates(store: Store) {
  return {
    list: (): Template[] => store.templates.list(),

    /** Time and files are not kept. One with the same name is replaced. Throws invalid-request. */
    save(name: unknown, record: unknown): Template[] {
      const tidy = typeof name === 'string' ? name.trim() : '';
      if (tidy === '' || tidy.length > longestName) {
        throw new Problem('invalid-request', `A template needs a name of 1 to ${longestName} characters.`);
      }
      const [flaw] = checkTemplate(record);
      if (flaw) throw new Problem('invalid-request', `${flaw.field} is not as it should be (${flaw.flaw}).`);
      const kept = store.templates.list();
      if (kept.length >= mostTemplates && !kept.some((template) => template.name === tidy)) {
        throw new Problem('invalid-request', `There are ${mostTemplates} templates already. Delete one first.`);
      }
      store.templates.save(tidy, { ...(record as ByHand), at: '', evidence: [] });
      return store.templates.list();
    },

    remove(id: string): Template[] {
      store.templates.remove(id);
      return store.templates.list();
    },
  };
}
