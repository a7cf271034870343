import { problemStatus } from '../../server/contract/problem.ts';
import type { ProblemBody, ProblemType } from '../../server/contract/problem.ts';
import type { Failure } from './outcome.ts';

/** Reads why a call was refused. An answer that is not a `ProblemBody` counts as a bug of the other side. */
export async function failureOf(response: Response): Promise<Failure> {
  const body = await readProblem(response);
  if (body !== undefined && isProblemType(body.type)) return { kind: 'problem', type: body.type };
  return { kind: 'unexpected', incident: body?.incident };
}

async function readProblem(response: Response): Promise<Partial<ProblemBody> | undefined> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

function isProblemType(type: unknown): type is ProblemType {
  return typeof type === 'string' && Object.hasOwn(problemStatus, type);
}
