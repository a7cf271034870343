import type { ExperienceEvidence } from '../contract/experience.ts';
import { isCredential } from '../contract/xapi/attachment.ts';
import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import type { DetailStatement } from '../store/experience-detail-store.ts';
import type { Store } from '../store/open-store.ts';
import { evidenceOf } from './derive/evidence-of.ts';

const most = 200;

/** The newest files and links that show what was achieved in an experience and below it. */
export function tellEvidence(store: Store, experience: number, languages: readonly string[]): ExperienceEvidence[] {
  return store.experienceDetails
    .evidence(experience, most)
    .flatMap((statement) => evidenceIn(store, statement, languages))
    .slice(0, most);
}

function evidenceIn(
  store: Store,
  { sequence, id, json }: DetailStatement,
  languages: readonly string[],
): ExperienceEvidence[] {
  const found = evidenceOf(JSON.parse(json) as Statement);
  const held = found.some(({ kind }) => kind === 'file') ? store.attachments.ofStatement(sequence) : undefined;
  return found.map((one) => {
    if (one.kind === 'link') return { kind: 'link', statement: id, address: one.address };
    const { attachment } = one;
    const sha2 = attachment.sha2.toLowerCase();
    return {
      kind: 'file',
      statement: id,
      name: nameOf(attachment, languages),
      contentType: attachment.contentType,
      length: attachment.length,
      sha2,
      held: held?.has(sha2) ?? false,
      address: webAddress(attachment.fileUrl),
      isCredential: isCredential(attachment),
    };
  });
}

function nameOf({ display, description, fileUrl, contentType }: Attachment, languages: readonly string[]): string {
  return textIn(display, languages) ?? textIn(description, languages) ?? fileUrl ?? contentType;
}

/** An address that may be opened; null for any other. */
export function webAddress(text: string | undefined): string | null {
  return text !== undefined && /^https?:\/\/[^\s/]+\S*$/i.test(text) ? text : null;
}
