import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { isStronger } from './choose-claim.ts';
import { claimsOf } from './claims-of.ts';
import { masteryOf } from './cmi5.ts';
import { deriveAttempt } from './derive-attempt.ts';
import { evidenceOf, isSigned } from './evidence-of.ts';
import type { Claim, GroupFacts, PlacedStatement } from './facts.ts';
import { foldAttempts } from './fold-attempts.ts';
import { entriesOf } from './group-entry.ts';
import type { GroupEntry } from './group-entry.ts';
import { kindOfGroup } from './group-kind.ts';
import { aliasIn, namesIn, wordsIn } from './group-texts.ts';
import { splitAttempts, splitTries } from './split-attempts.ts';
import { timeSpent } from './time-spent.ts';

/**
 * What all Statements about one Activity with one attempt key (`Placement`) tell.
 *
 * `statements` are in time order, at least one; `definition` is what is known of the Activity; `dayOf` gives the day of
 * a time in milliseconds.
 */
export function deriveGroup(
  statements: readonly PlacedStatement[],
  definition: ActivityDefinition | undefined,
  dayOf: (at: number) => string,
): GroupFacts {
  const entries = entriesOf(statements);
  const placement = statements[0]?.placement;
  const subject = placement?.subject ?? '';
  const kind = kindOfGroup(entries, subject, definition);
  const attempts = attemptsIn(entries, kind, placement?.attempt ?? null);
  const spent = timeSpent(attempts, kind);
  const group = { kind, definition, dayOf };
  return {
    attempts: foldAttempts(attempts.map((attempt, index) => deriveAttempt(attempt, spent[index] ?? [], group))),
    claims: claimsIn(entries),
    kind,
    name: namesIn(entries, subject, 'name'),
    description: namesIn(entries, subject, 'description'),
    alias: aliasIn(entries, subject),
    mastery: entries.map(({ statement }) => masteryOf(statement)).findLast((one) => one !== undefined) ?? null,
    evidence: entries.reduce((count, { statement }) => count + evidenceOf(statement).length, 0),
    signed: entries.some(({ statement }) => isSigned(statement)),
    words: wordsIn(entries),
  };
}

function attemptsIn(entries: readonly GroupEntry[], kind: GroupFacts['kind'], key: string | null): GroupEntry[][] {
  if (kind === 'question') return splitTries(entries);
  return key === null ? splitAttempts(entries, kind) : [[...entries]];
}

function claimsIn(entries: readonly GroupEntry[]): Claim[] {
  const byParent = new Map<string, { claim: Claim; statements: number }[]>();
  for (const { statement, placement } of entries) {
    for (const claim of placement === undefined ? [] : claimsOf(statement, placement)) {
      const known = byParent.get(claim.parent) ?? [];
      if (known.length === 0) byParent.set(claim.parent, known);
      const same = known.find((one) => one.claim.child === claim.child && one.claim.strength === claim.strength);
      if (same === undefined) known.push({ claim, statements: 1 });
      else same.statements += 1;
    }
  }
  const claims = [...byParent.values()].flat().map(({ claim, statements }) => ({ ...claim, statements }));
  return claims.sort((one, other) => (isStronger(one, other) ? -1 : 1));
}
