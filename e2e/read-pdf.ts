// What other programs find in a PDF: its text by poppler's pdftotext, its tags by pdf.js.
import { execFileSync, spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why PDFs cannot be looked into here; undefined where they can. */
export const noPdfReader = spawnSync('pdftotext', ['-v']).error && 'pdftotext (poppler-utils) is not installed';

/** The text in the order in which it is read. */
export function textOf(file: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
}

type Tag = { readonly role?: string; readonly children?: readonly Tag[] };

/** What a screen reader is told of it. */
export async function tagsOf(octets: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(octets), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const roles = new Set<string>();
  const collect = ({ role, children = [] }: Tag) => {
    if (role !== undefined) roles.add(role);
    children.forEach(collect);
  };
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const tree = (await (await pdf.getPage(page)).getStructTree()) as Tag | null;
    if (tree !== null) collect(tree);
  }
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }: { readonly title: string }) => title);
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  const facts = info as { readonly Title?: string; readonly Language?: string };
  const found = { isTagged, roles, outline, title: facts.Title, language: facts.Language, pages: pdf.numPages };
  await loading.destroy();
  return found;
}
