import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { NewRule, Rule } from '../contract/sharing/rule.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import type { RuleRow } from '../store/rule-store.ts';
import { filterOf, isChosen, readCriteria } from './choose-statements.ts';
import type { Destinations } from './destinations.ts';
import type { Enqueuer } from './enqueue.ts';
import { readForm } from './form/read-form.ts';
import { inSlices } from '../lrs/in-slices.ts';
import { myIdentities, refuseNobody } from './ways-out.ts';

export type Rules = ReturnType<typeof createRules>;

const longestName = 200;
/** Statements that are looked at before others get a turn. */
const slice = 500;

/** Shares that go on by themselves. A rule is never changed, so that it can never send more than was agreed to. */
export function createRules(store: Store, destinations: Destinations, enqueuer: Enqueuer, clock: Clock) {
  function getRow(id: string): RuleRow {
    const row = store.rules.find(id);
    if (!row) throw new Problem('not-found', 'This rule is not there any more.');
    return row;
  }

  /** What is recorded already and meant by a rule. Others go on meanwhile. */
  async function existing(criteria: NewRule['criteria'], upTo: number): Promise<number[]> {
    const found = store.criteria.sequences(filterOf(criteria), 0, upTo);
    if (criteria.activity === undefined) return found;
    const chosen: number[] = [];
    for await (const some of inSlices(found, slice)) {
      const statements = some.flatMap((sequence) => store.statements.find(sequence) ?? []);
      chosen.push(...statements.filter((one) => isChosen(one, criteria)).map(({ sequence }) => sequence));
    }
    return chosen;
  }

  function describe({ id, name, destinationId, criteria, state }: RuleRow): Rule {
    const share = store.shares.find(id);
    if (!share) throw new Error(`the rule ${id} has no share`);
    const { destination, form, createdAt, preparing, waiting, sent, refused } = share;
    return {
      id,
      name,
      destinationId,
      destination,
      criteria,
      form,
      createdAt: isoTime(createdAt),
      state,
      waiting: waiting + preparing,
      sent,
      refused,
    };
  }

  return {
    list(): Rule[] {
      return store.rules.list().map(describe);
    },

    /** Switches a rule on: for what is recorded from now on, or for all. */
    async create(wanted: Readonly<Record<keyof NewRule, unknown>>): Promise<Rule> {
      const { name, destinationId, existing: isForAll } = wanted;
      if (typeof name !== 'string' || name.trim() === '' || name.length > longestName) {
        throw new Problem('invalid-request', `A rule needs a name of 1 to ${longestName} characters.`);
      }
      if (typeof destinationId !== 'string') throw new Problem('invalid-request', 'A rule names its destination.');
      const criteria = readCriteria(wanted.criteria);
      const form = readForm(wanted.form);
      destinations.getOpenRow(destinationId);
      const identities = myIdentities(store);
      refuseNobody(form, identities);
      const id = randomUUID();
      const { sequence } = store.statements.last();
      const pending = isForAll === true ? await existing(criteria, sequence) : [];
      store.transaction(() => {
        // It may have been stopped or removed while the Statements were looked through.
        destinations.getOpenRow(destinationId);
        store.shares.insert({ id, kind: 'rule', destinationId, form, identities, createdAt: clock() }, pending);
        store.rules.insert(id, name.trim(), criteria, sequence);
      });
      enqueuer.wake();
      return describe(getRow(id));
    },

    /** What waits by the rule still goes: it was decided. */
    pause(id: string): Rule {
      if (getRow(id).state === 'on') store.rules.updateState(id, 'paused');
      return describe(getRow(id));
    },

    /** Goes on; with `catchUp` also with what was recorded in the pause. */
    resume(id: string, catchUp: boolean): Rule {
      const { state } = getRow(id);
      if (state === 'ended') throw new Problem('invalid-request', 'This rule has ended. Make a new one like it.');
      if (state === 'paused') {
        store.transaction(() => {
          if (!catchUp) store.rules.updateReached(id, store.statements.last().sequence);
          store.rules.updateState(id, 'on');
        });
      }
      enqueuer.wake();
      return describe(getRow(id));
    },

    /** Ends a rule for good and calls off what waits by it. */
    end(id: string): Rule {
      getRow(id);
      store.transaction(() => {
        store.rules.updateState(id, 'ended');
        store.shares.clearPending(id);
        store.deliveries.callOffShare(id, clock());
      });
      return describe(getRow(id));
    },
  };
}
