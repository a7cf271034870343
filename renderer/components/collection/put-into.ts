import type { Outcome } from '../../lrs-client/outcome.ts';

type Named = { readonly name: string };
type Known = { readonly id: string };

type PutSteps<Filled> = {
  readonly make: (named: Named) => Promise<Outcome<Known>>;
  /** Hears of what was made at once: whoever tries again must put it there, and not make another. */
  readonly onMade: (id: string) => void;
  readonly put: (id: string) => Promise<Outcome<Filled>>;
};

/** Puts something into a collection, which is made for it where it has but a name. */
export async function putInto<Filled>(
  target: Known | Named,
  { make, onMade, put }: PutSteps<Filled>,
): Promise<Outcome<Filled>> {
  if ('id' in target) return put(target.id);
  const made = await make(target);
  if (!made.ok) return made;
  onMade(made.answer.id);
  return put(made.answer.id);
}
