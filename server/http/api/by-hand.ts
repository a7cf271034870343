import type { ByHandRecords } from '../../by-hand/by-hand.ts';
import type { Templates } from '../../by-hand/templates.ts';
import type { Template } from '../../contract/by-hand.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

type ByHandFunctions = Pick<
  ApiFunctions,
  | 'POST /api/by-hand'
  | 'GET /api/by-hand/:id'
  | 'PUT /api/by-hand/:id'
  | 'GET /api/templates'
  | 'POST /api/templates'
  | 'DELETE /api/templates/:id'
>;

/** What the learner adds by hand, and the templates that they begin with. */
export function byHandFunctions(records: ByHandRecords, templates: Templates, announce: Announce): ByHandFunctions {
  function told(changed: readonly Template[]): { readonly templates: readonly Template[] } {
    announce('portfolio');
    return { templates: changed };
  }

  return {
    'POST /api/by-hand': ({ body }) => records.add(body),
    'GET /api/by-hand/:id': ({ part }) => records.get(part('id')),
    'PUT /api/by-hand/:id': ({ part, body }) => records.change(part('id'), body),
    'GET /api/templates': () => ({ templates: templates.list() }),
    'POST /api/templates': ({ body }) => told(templates.save(body.name, body.record)),
    'DELETE /api/templates/:id': ({ part }) => told(templates.remove(part('id'))),
  };
}
