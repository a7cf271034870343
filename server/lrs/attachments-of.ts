import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';

/** The attachments of a Statement and of its SubStatement. */
export function attachmentsOf({ attachments = [], object }: Statement): readonly Attachment[] {
  return object.objectType === 'SubStatement' ? [...attachments, ...(object.attachments ?? [])] : attachments;
}
