import type { Context } from 'koa';
import { safeFileName } from '../../lrs/safe-file-name.ts';
import { Problem } from '../../contract/problem.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { attachmentsOf } from '../../lrs/attachments-of.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import type { Store } from '../../store/open-store.ts';

/**
 * Answers with the octets of an attachment as a download, under the name that its Statement gives it. What they are is
 * only their sender's word, so no browser is told: they are never shown, only saved.
 */
export function sendAttachment(store: Store, files: AttachmentFiles): (context: Context) => void {
  return (context) => {
    const { sha2: wanted = '' } = (context as Context & { readonly params: Readonly<Record<string, string>> }).params;
    const sha2 = wanted.toLowerCase();
    const name = nameOf(store, sha2);
    const length = store.attachments.lengthOf(sha2);
    if (name === undefined || length === undefined || !files.has(sha2)) {
      throw new Problem('not-found', `No file with the hash ${wanted.slice(0, 128)} is in the record.`);
    }
    const safe = safeFileName(name);
    // RFC 6266 D: signs beyond ASCII go into a parameter of their own, for those who know it.
    context.attachment(safe, { fallback: safe.replace(/[^ -~]/gu, '_') });
    context.set('Content-Type', 'application/octet-stream');
    context.set('Content-Security-Policy', "default-src 'none'; sandbox");
    context.set('Cache-Control', 'no-store');
    context.body = files.read(sha2);
    context.length = length;
  };
}

/** Undefined for octets that belong to nothing, or to what the learner has deleted. */
function nameOf(store: Store, sha2: string): string | undefined {
  const json = store.attachments.newestWith(sha2);
  if (json === undefined) return store.attachments.nameInCollection(sha2) ?? store.uploads.nameOf(sha2);
  const found = attachmentsOf(JSON.parse(json) as Statement).find((one) => one.sha2.toLowerCase() === sha2);
  return Object.values(found?.display ?? {})[0] ?? '';
}
