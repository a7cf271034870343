import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import type { Imports } from '../../portability/import/imports.ts';
import { readMapping } from '../../portability/import/read-mapping.ts';
import type { WatchedFolderKeeper } from '../../portability/import/watch-folder.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { bodyOf } from '../read-body.ts';
import { readLanguages } from './parameters.ts';

export function importFunctions(
  imports: Imports,
  watched: WatchedFolderKeeper,
): Pick<
  ApiFunctions,
  | 'GET /api/imports'
  | 'POST /api/imports'
  | 'GET /api/imports/:id'
  | 'POST /api/imports/:id/read'
  | 'PUT /api/imports/:id/mapping'
  | 'POST /api/imports/:id/store'
  | 'POST /api/imports/:id/stop'
  | 'POST /api/imports/:id/undo'
  | 'DELETE /api/imports/:id'
  | 'GET /api/watched-folder'
  | 'PUT /api/watched-folder'
> {
  return {
    'GET /api/imports': () => ({ imports: imports.list() }),
    'POST /api/imports': () => imports.begin(),
    'GET /api/imports/:id': ({ part, query }) => imports.find(part('id'), readLanguages(query)),
    'POST /api/imports/:id/read': ({ part }) => imports.read(part('id')),
    'PUT /api/imports/:id/mapping': ({ part, body }) => imports.explain(part('id'), readMapping(body.mapping)),
    'POST /api/imports/:id/store': ({ part }) => imports.store(part('id')),
    'POST /api/imports/:id/stop': ({ part }) => imports.stop(part('id')),
    'POST /api/imports/:id/undo': ({ part }) => imports.undo(part('id')),
    'DELETE /api/imports/:id': async ({ part }) => {
      await imports.forget(part('id'));
      return { imports: imports.list() };
    },
    'GET /api/watched-folder': () => ({ folder: watched.folder() }),
    'PUT /api/watched-folder': async ({ body }) => {
      await watched.setFolder(readFolder(body.folder));
      return { folder: watched.folder() };
    },
  };
}

/** Takes in a file of an import: its octets are the body, its name is in the query. */
export function receiveImportFile(imports: Imports): (context: Context) => Promise<void> {
  return async (context) => {
    const { params } = context as Context & { readonly params: Readonly<Record<string, string>> };
    try {
      const name = context.URL.searchParams.get('name') ?? '';
      context.body = await imports.receive(params['id'] ?? '', name, bodyOf(context));
    } catch (error) {
      // The rest of the body is not wanted: the connection ends with the answer.
      context.set('Connection', 'close');
      throw error;
    }
  };
}

function readFolder(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new Problem('invalid-request', 'Name the folder that is to be watched, or null for none.');
}
