import type { NamedPart } from './seal-file.ts';

/** A PDF as Chromium writes it in parts: what is drawn on each page, and the rest around it. */
export function partsOfPdf(pdf: Buffer): NamedPart[] {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/\n(\d+) 0 obj\b/g)].map(({ index, 1: number }) => [number, index + 1]));
  const drawn = [...text.matchAll(/\/Type \/Page\n[^]*?endobj/g)].flatMap(({ 0: page }, index) => {
    const from = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    const end = from === undefined ? -1 : text.indexOf('endobj', from);
    return from === undefined || end === -1 ? [] : [{ name: `p. ${index + 1}`, from, to: end + 'endobj'.length }];
  });
  const parts: NamedPart[] = [];
  let at = 0;
  for (const { name, from, to } of drawn.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push({ name: 'PDF', length: from - at }, { name, length: to - from });
    at = to;
  }
  return [...parts, { name: 'PDF', length: pdf.length - at }];
}
