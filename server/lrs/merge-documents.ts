// How a POST changes a document (xAPI 1.0.3 Communication 2.2, "JSON Procedure").
import { memberTexts, withMembers } from '../contract/json-text.ts';
import { parseJson } from '../contract/parse-json.ts';
import { isJsonType } from '../contract/media-type.ts';
import { Problem } from '../contract/problem.ts';
import { isObject } from '../contract/xapi/check.ts';

export type Document = { readonly contentType: string; readonly content: Uint8Array };

/** Largest document that may come about, in bytes. */
const largestDocument = 32 * 1024 * 1024;

/** Throws malformed-json or document-not-mergeable where a document says that it is JSON and is no JSON object. */
export function checkPosted(posted: Document): void {
  if (isJsonType(posted.contentType)) objectText(posted, 'What was sent');
}

/**
 * The document with the top-level properties of the posted one set.
 *
 * The text of each property is kept as it was sent, so that numbers keep their digits. Throws document-not-mergeable,
 * malformed-json or body-too-large.
 */
export function mergeDocuments(present: Document, posted: Document): Document {
  const added = memberTexts(objectText(posted, 'What was sent'));
  const content = Buffer.from(withMembers(objectText(present, 'The document that is there'), added));
  if (content.length > largestDocument) {
    throw new Problem(
      'body-too-large',
      `Nothing was changed: the document would grow larger than ${largestDocument / 1024 / 1024} MB.`,
    );
  }
  return { contentType: posted.contentType, content };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function objectText({ contentType, content }: Document, which: string): string {
  if (!isJsonType(contentType)) throw notMergeable(`${which} has the Content-Type ${contentType.slice(0, 100)}`);
  let text: string;
  try {
    text = utf8.decode(content);
  } catch {
    throw notMergeable(`${which} is not UTF-8`);
  }
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw notMergeable(`${which} cannot be read as JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  if (!isObject(value)) throw notMergeable(`${which} is no JSON object`);
  return text;
}

function notMergeable(why: string): Problem {
  return new Problem(
    'document-not-mergeable',
    `Nothing was changed: POST merges JSON objects of the type application/json. ${why}. PUT replaces a document whole.`,
  );
}
