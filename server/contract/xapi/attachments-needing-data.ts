// Communication 1.5.1 and Data 2.6: which attachments cannot come without their bytes.
import { SIGNATURE } from './attachment.ts';
import type { Attachment } from './attachment.ts';
import type { Statement } from './statement.ts';

type AttachmentNeedingData = { readonly pointer: string; readonly sha2: string };

/** The attachments of a valid Statement and its SubStatement that have no fileUrl or are a signature. */
export function attachmentsNeedingData(statement: Statement): AttachmentNeedingData[] {
  const ofSubStatement = statement.object.objectType === 'SubStatement' ? statement.object.attachments : undefined;
  return [...needingData('/attachments', statement.attachments), ...needingData('/object/attachments', ofSubStatement)];
}

function needingData(pointer: string, attachments: readonly Attachment[] = []): AttachmentNeedingData[] {
  return attachments.flatMap((attachment, index) =>
    attachment.fileUrl === undefined || attachment.usageType === SIGNATURE
      ? [{ pointer: `${pointer}/${index}`, sha2: attachment.sha2 }]
      : [],
  );
}
