// RDF Dataset Canonicalization (RDFC-1.0) of JSON-LD, in a thread of its own: it takes tens of milliseconds, and of a
// document that was made to hurt for ever.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import jsonld from 'jsonld/dist/jsonld.esm.min.js';
import type { CanonizingAnswer, CanonizingTask } from './canonizing.ts';
import { contextAt } from './contexts.ts';

parentPort?.on('message', (task: CanonizingTask) => {
  void hashOf(task).then((answer) => parentPort?.postMessage(answer));
});

async function hashOf({ document, isStrict }: CanonizingTask): Promise<CanonizingAnswer> {
  try {
    const canonical = await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: isStrict,
      base: null,
      canonizeOptions: { maxWorkFactor: 1 },
      // What is static is worked through only once.
      documentLoader: async (url) => ({ documentUrl: url, document: contextAt(url), contextUrl: null, tag: 'static' }),
    });
    return { hash: createHash('sha256').update(canonical).digest() };
  } catch (error) {
    return { failure: reasonOf(error), isUncovered: isStrict && String(error).includes('Safe mode') };
  }
}

/** The loader of contexts wraps what it was told: the innermost says most. */
function reasonOf(error: unknown): string {
  const { message, details } = error as Error & { readonly details?: { readonly cause?: unknown } };
  return details?.cause instanceof Error ? reasonOf(details.cause) : String(message);
}
