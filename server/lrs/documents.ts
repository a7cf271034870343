// The documents that activities keep: State, Activity Profiles and Agent Profiles (xAPI 1.0.3 Communication 2.2).
import { createHash } from 'node:crypto';
import type {
  DocumentContext,
  DocumentEntry,
  DocumentFilter,
  DocumentKey,
  KeptDocument,
} from '../store/document-store.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from './clock.ts';
import type { Document } from './merge-documents.ts';
import { checkPosted, mergeDocuments } from './merge-documents.ts';

/** A document's place, and the Agent in it as JSON, '' where there is none. */
export type DocumentPlace = DocumentKey & { readonly agentJson: string };

/** Throws a Problem unless a document with this etag, or none, may be changed. */
export type Precondition = (etag: string | undefined) => void;

export type Documents = ReturnType<typeof createDocuments>;

/**
 * A document is changed within one piece of work with the look at what is there, so of two writers that build on the
 * same document only one succeeds. What is written is on disk when its promise resolves.
 */
export function createDocuments(store: Store, clock: Clock) {
  function write(place: DocumentPlace, { contentType, content }: Document): string {
    const etag = createHash('sha1').update(content).digest('hex');
    // Later than every change before, also within a millisecond or when the clock went back.
    const updatedAt = Math.max(store.documents.lastUpdate() + 1, clock() * 1000);
    store.documents.upsert({ ...place, contentType, content, etag, updatedAt });
    return etag;
  }

  return {
    find(key: DocumentKey): KeptDocument | undefined {
      return store.documents.find(key);
    },

    list(filter: DocumentFilter): DocumentEntry[] {
      return store.documents.list(filter);
    },

    /** Stores a document as it is in place of what is there; returns its ETag. */
    put(place: DocumentPlace, document: Document, precondition: Precondition): Promise<string> {
      return store.write(() => {
        precondition(store.documents.findEtag(place));
        return write(place, document);
      });
    },

    /**
     * Merges a document into the one that is there; where there is none, stores it. Throws document-not-mergeable or
     * body-too-large, and nothing is changed.
     */
    async merge(place: DocumentPlace, posted: Document, precondition: Precondition): Promise<void> {
      checkPosted(posted);
      await store.write(() => {
        const present = store.documents.find(place);
        precondition(present?.etag);
        write(place, present ? mergeDocuments(present, posted) : posted);
      });
    },

    /** Deletes a document. That it is not there is no failure. */
    async delete(key: DocumentKey, precondition: Precondition): Promise<void> {
      await store.write(() => {
        precondition(store.documents.findEtag(key));
        store.documents.delete(key);
      });
    },

    /** Deletes the documents with exactly this registration, or with none. */
    async deleteContext(context: DocumentContext): Promise<void> {
      await store.write(() => store.documents.deleteContext(context));
    },
  };
}
