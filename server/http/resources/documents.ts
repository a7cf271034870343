// The State, Activity Profile and Agent Profile Resources (xAPI 1.0.3 Communication 2.2, 2.3, 2.6 and 2.7; xAPI 2.0
// §4.1.6.2, §4.1.6.5 and §4.1.6.6): one resource that is there three times.
import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import type { Documents } from '../../lrs/documents.ts';
import type { Document } from '../../lrs/merge-documents.ts';
import type { DocumentResourceName } from '../document-parameters.ts';
import { namesDocument, readDocumentContext, readDocumentFilter, readDocumentPlace } from '../document-parameters.ts';
import { isNotModified, requirePreconditions, requirePutPreconditions } from '../preconditions.ts';
import { readBytes } from '../read-body.ts';
import { parametersOf } from '../xapi-parameters.ts';
import type { XapiRequest } from '../xapi-request.ts';

export type DocumentResource = ReturnType<typeof createDocumentResource>;

export function createDocumentResource(documents: Documents, resource: DocumentResourceName) {
  function getOne(context: Context): void {
    const found = documents.find(readDocumentPlace(parametersOf(context), resource));
    if (!found) throw new Problem('not-found', 'There is no document with this id here.');
    setLastModified(context, found.updatedAt);
    context.set('ETag', `"${found.etag}"`);
    if (isNotModified(context, found.etag)) {
      context.status = 304;
      return;
    }
    context.body = found.content;
    context.set('Content-Type', found.contentType);
    // Whoever wrote it, it must not open as a page of ours.
    context.set('Content-Disposition', 'attachment');
  }

  function list(context: Context): void {
    const entries = documents.list(readDocumentFilter(parametersOf(context), resource));
    const lastUpdate = entries.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
    if (lastUpdate > 0) setLastModified(context, lastUpdate);
    context.body = entries.map(({ id }) => id);
  }

  return {
    async put(context: Context, { version }: XapiRequest): Promise<void> {
      const place = readDocumentPlace(parametersOf(context), resource);
      const precondition = requirePutPreconditions(context, version, resource);
      const etag = await documents.put(place, await readDocument(context), precondition);
      // RFC 9110 §9.3.4: what was stored is what came, so that the next change needs no GET.
      context.set('ETag', `"${etag}"`);
      context.status = 204;
    },

    async post(context: Context): Promise<void> {
      const place = readDocumentPlace(parametersOf(context), resource);
      await documents.merge(place, await readDocument(context), requirePreconditions(context));
      context.status = 204;
    },

    get(context: Context): void {
      if (namesDocument(parametersOf(context), resource)) getOne(context);
      else list(context);
    },

    async delete(context: Context): Promise<void> {
      const parameters = parametersOf(context);
      const precondition = requirePreconditions(context);
      if (namesDocument(parameters, resource)) {
        await documents.delete(readDocumentPlace(parameters, resource), precondition);
      } else {
        const whole = readDocumentContext(parameters, resource);
        // Many documents together have no ETag that a client could name.
        precondition(undefined);
        await documents.deleteContext(whole);
      }
      context.status = 204;
    },
  };
}

async function readDocument(context: Context): Promise<Document> {
  // RFC 9110 §8.3: a type that is not known.
  const contentType = context.get('Content-Type') || 'application/octet-stream';
  return { contentType, content: await readBytes(context) };
}

/** HTTP counts whole seconds. */
function setLastModified(context: Context, microseconds: number): void {
  context.lastModified = new Date(Math.floor(microseconds / 1000));
}
