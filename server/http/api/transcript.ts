import type { Transcript } from '../../lrs/transcript.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { largestWindow, readLanguages, readWhole } from './parameters.ts';
import { readRecordFilter } from './read-record-filter.ts';

export function transcriptFunctions(
  transcript: Transcript,
): Pick<ApiFunctions, 'GET /api/transcript' | 'GET /api/transcript/ids' | 'GET /api/statements/:id'> {
  return {
    'GET /api/transcript': ({ query }) =>
      transcript.window(
        {
          ...readRecordFilter(query),
          from: readWhole(query, 'from', 0, Number.MAX_SAFE_INTEGER),
          count: readWhole(query, 'count', 1, largestWindow),
          ...(query.has('anchor') ? { anchor: readWhole(query, 'anchor', 0, Number.MAX_SAFE_INTEGER) } : {}),
        },
        readLanguages(query),
      ),
    'GET /api/transcript/ids': async ({ query }) => ({ ids: await transcript.ids(readRecordFilter(query)) }),
    'GET /api/statements/:id': ({ query, part }) => transcript.detail(part('id'), readLanguages(query)),
  };
}
