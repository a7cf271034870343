import { scaledOf } from '../contract/xapi/score.ts';
import type { Statement } from '../contract/xapi/statement.ts';

/** What a Statement scores, in percent; undefined where it says nothing of the whole. */
export function statementScore({ result }: Statement): number | undefined {
  const share = scaledOf(result?.score ?? {});
  return share === undefined ? undefined : share * 100;
}
