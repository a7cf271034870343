import { Problem } from '../../contract/problem.ts';
import type { Sample } from '../../portfolio/sample/create-sample.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

export function sampleFunctions(
  sample: Sample,
  announce: Announce,
): Pick<ApiFunctions, 'POST /api/sample' | 'DELETE /api/sample'> {
  const tell = (statements: number) => {
    announce('portfolio');
    announce('identities');
    return { statements };
  };
  return {
    'POST /api/sample': async ({ body }) => tell(await sample.add(readLanguage(body.language))),
    'DELETE /api/sample': async () => tell(await sample.remove()),
  };
}

/** Of the languages that the sample is told in; English for all others. */
function readLanguage(language: unknown): 'en' | 'es' {
  if (language !== undefined && typeof language !== 'string') {
    throw new Problem('invalid-request', 'The language must be a text such as "es".');
  }
  return /^es\b/i.test(language ?? '') ? 'es' : 'en';
}
