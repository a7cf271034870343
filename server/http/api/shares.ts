import { Problem } from '../../contract/problem.ts';
import { readSelection } from '../../sharing/choose-statements.ts';
import { readForm } from '../../sharing/form/read-form.ts';
import type { Previews } from '../../sharing/previews.ts';
import type { Rules } from '../../sharing/rules.ts';
import type { Shares } from '../../sharing/shares.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';
import { largestWindow, readLanguages, readWhole } from './parameters.ts';

type ShareOptions = { readonly previews: Previews; readonly shares: Shares; readonly announce: Announce };

export function shareFunctions({
  previews,
  shares,
  announce,
}: ShareOptions): Pick<
  ApiFunctions,
  | 'POST /api/previews'
  | 'GET /api/previews/:id/statements'
  | 'POST /api/shares'
  | 'GET /api/shares'
  | 'POST /api/shares/:id/cancel'
> {
  return {
    'POST /api/previews': ({ body }) =>
      previews.make({
        destinationId: readDestinationId(body.destinationId),
        selection: readSelection(body.selection),
        form: readForm(body.form),
      }),
    'GET /api/previews/:id/statements': ({ part, query }) =>
      previews.window(
        part('id'),
        readWhole(query, 'from', 0, Number.MAX_SAFE_INTEGER),
        readWhole(query, 'count', 1, largestWindow),
        readLanguages(query),
      ),
    'POST /api/shares': ({ body }) => {
      const share = shares.create(body.previewId);
      announce('deliveries');
      return share;
    },
    'GET /api/shares': () => ({ shares: shares.list() }),
    'POST /api/shares/:id/cancel': ({ part }) => {
      const share = shares.cancel(part('id'));
      announce('deliveries');
      return share;
    },
  };
}

function readDestinationId(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Problem('invalid-request', 'A preview names the destination that it is for.');
}

export function ruleFunctions({
  rules,
  announce,
}: {
  readonly rules: Rules;
  readonly announce: Announce;
}): Pick<
  ApiFunctions,
  | 'GET /api/rules'
  | 'POST /api/rules'
  | 'POST /api/rules/:id/pause'
  | 'POST /api/rules/:id/resume'
  | 'POST /api/rules/:id/end'
> {
  function told<T>(answer: T): T {
    announce('rules');
    announce('deliveries');
    return answer;
  }

  return {
    'GET /api/rules': () => ({ rules: rules.list() }),
    'POST /api/rules': async ({ body }) => told(await rules.create(body)),
    'POST /api/rules/:id/pause': ({ part }) => told(rules.pause(part('id'))),
    'POST /api/rules/:id/resume': ({ part, body }) => told(rules.resume(part('id'), body.catchUp === true)),
    'POST /api/rules/:id/end': ({ part }) => told(rules.end(part('id'))),
  };
}
