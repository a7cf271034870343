import { Problem } from '../../contract/problem.ts';
import { readRemovalChoice } from '../../lrs/choose-removal.ts';
import type { Removals } from '../../lrs/remove-statements.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { splitLanguages } from './parameters.ts';

export function removalFunctions(
  removals: Removals,
): Pick<
  ApiFunctions,
  | 'POST /api/removals/preview'
  | 'POST /api/removals'
  | 'GET /api/removals'
  | 'POST /api/removals/:id/undo'
  | 'DELETE /api/removals/:id'
> {
  return {
    'POST /api/removals/preview': ({ body }) =>
      removals.preview(readRemovalChoice(body.choice), readLanguage(body.language)),
    'POST /api/removals': ({ body }) =>
      removals.remove(readRemovalChoice(body.choice), readCount(body.statements), readLanguage(body.language)),
    'GET /api/removals': () => ({ removals: removals.list() }),
    'POST /api/removals/:id/undo': async ({ part }) => ({ restored: await removals.undo(part('id')) }),
    'DELETE /api/removals/:id': async ({ part }) => {
      await removals.forget(part('id'));
      return { removals: removals.list() };
    },
  };
}

function readLanguage(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return splitLanguages(value);
  throw new Problem('invalid-request', 'The languages must be a text such as es,en.');
}

function readCount(value: unknown): number {
  if (Number.isSafeInteger(value)) return Number(value);
  throw new Problem('invalid-request', 'Say how many Statements the preview showed.');
}
