import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { sha256 } from './multipart-body.ts';

/** A generated Statement whose attachments, and those of its SubStatement, have octets that fit their hash and length. */
export function giveOctets(statement: Statement): {
  readonly statement: Statement;
  readonly octets: readonly Buffer[];
} {
  const octets: Buffer[] = [];
  const give = (attachment: Attachment, index: number): Attachment => {
    const one = Buffer.from(`${index} ${JSON.stringify(attachment)}`);
    octets.push(one);
    return { ...attachment, sha2: sha256(one), length: one.length };
  };
  const giveAll = <Holder extends { readonly attachments?: readonly Attachment[] }>(holder: Holder): Holder =>
    holder.attachments ? { ...holder, attachments: holder.attachments.map(give) } : holder;
  const { object } = statement;
  const given = giveAll(statement);
  return { statement: object.objectType === 'SubStatement' ? { ...given, object: giveAll(object) } : given, octets };
}
