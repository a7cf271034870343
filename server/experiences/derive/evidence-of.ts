import type { Attachment } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { attachmentsOf } from '../../lrs/attachments-of.ts';

/** A file or a link that came with a Statement and shows what was achieved. */
export type Evidence =
  { readonly kind: 'file'; readonly attachment: Attachment } | { readonly kind: 'link'; readonly address: string };

const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature';
const ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;

export function isSigned({ attachments = [] }: Statement): boolean {
  return attachments.some(isSignature);
}

/** Files without signatures, and addresses in the result. */
export function evidenceOf(statement: Statement): readonly Evidence[] {
  const { attachments, result } = statement;
  const hasFiles = attachments !== undefined || statement.object.objectType === 'SubStatement';
  const files = hasFiles ? attachmentsOf(statement).filter((attachment) => !isSignature(attachment)) : [];
  const links = Object.values(result?.extensions ?? {}).filter(isAddress);
  return [
    ...files.map((attachment) => ({ kind: 'file', attachment }) as const),
    ...links.map((address) => ({ kind: 'link', address }) as const),
  ];
}

function isSignature({ usageType }: Attachment): boolean {
  return usageType === SIGNATURE;
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000 && ADDRESS.test(value);
}
