import { expect, test } from 'vitest';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { putInto } from './put-into.ts';

const away: Outcome<never> = { ok: false, failure: { kind: 'unreachable' } };

/** Collections on a server whose answers are these, in turn. */
function aServer(...answers: readonly ('yes' | 'no')[]) {
  const calls: string[] = [];
  const made: string[] = [];
  const answer = (call: string, id: string): Promise<Outcome<{ readonly id: string }>> =>
    Promise.resolve(answers[calls.push(call) - 1] === 'yes' ? { ok: true, answer: { id } } : away);
  const steps = {
    make: ({ name }: { readonly name: string }) => answer(`make ${name}`, 'new'),
    onMade: (id: string) => void made.push(id),
    put: (id: string) => answer(`put into ${id}`, id),
  };
  return { calls, made, steps };
}

test('what is known by its id is filled and nothing is made', async () => {
  const { calls, made, steps } = aServer('yes');
  expect(await putInto({ id: 'old' }, steps)).toEqual({ ok: true, answer: { id: 'old' } });
  expect([calls, made]).toEqual([['put into old'], []]);
});

test('trying again after the filling failed makes no second collection', async () => {
  const { calls, made, steps } = aServer('yes', 'no', 'yes');
  expect(await putInto({ name: 'Boats' }, steps)).toEqual(away);
  expect(await putInto({ id: made[0] ?? 'nothing' }, steps)).toEqual({ ok: true, answer: { id: 'new' } });
  expect(calls).toEqual(['make Boats', 'put into new', 'put into new']);
});

test('trying again after the making failed makes it', async () => {
  const { calls, made, steps } = aServer('no', 'yes', 'yes');
  expect(await putInto({ name: 'Boats' }, steps)).toEqual(away);
  expect(made).toEqual([]);
  expect(await putInto({ name: 'Boats' }, steps)).toEqual({ ok: true, answer: { id: 'new' } });
  expect(calls).toEqual(['make Boats', 'make Boats', 'put into new']);
});
