import type { Statement } from '../contract/xapi/statement.ts';
import type { UnplacedStatement } from '../store/experience-store.ts';
import type { CountedStatement, Placement } from './derive/facts.ts';
import { placeStatement } from './derive/place-statement.ts';
import type { Safely } from './place-statements.ts';

/** A Statement, taken apart, and where it belongs; undefined where it tells of no experience. */
export type ReadStatement = CountedStatement & {
  readonly credentialKey: string;
  readonly placement: Placement | undefined;
};

export function readStatement({ sequence, json, at, credentialKey }: UnplacedStatement, safely: Safely): ReadStatement {
  const statement = JSON.parse(json) as Statement;
  return { sequence, statement, at, credentialKey, placement: safely(() => placeStatement(statement)) };
}
