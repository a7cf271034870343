import { takingBreaths } from '../../lrs/let-others.ts';
import type { NamedPart } from './seal-file.ts';

type Drawn = { readonly name: string; readonly from: number; readonly to: number };

/** A PDF as Chromium writes it in parts: what is drawn on each page, and the rest around it. */
export async function partsOfPdf(pdf: Buffer): Promise<NamedPart[]> {
  const parts: NamedPart[] = [];
  let at = 0;
  for (const { name, from, to } of await drawnIn(pdf)) {
    if (from < at) continue;
    parts.push({ name: 'PDF', length: from - at }, { name, length: to - from });
    at = to;
  }
  return [...parts, { name: 'PDF', length: pdf.length - at }];
}

/** What is drawn on the pages, in the order in which it lies in the file. */
async function drawnIn(pdf: Buffer): Promise<Drawn[]> {
  const breathe = takingBreaths();
  const objects = await objectsIn(pdf);
  const drawn: Drawn[] = [];
  let page = 0;
  for (let at = pdf.indexOf('/Type /Page\n'); at !== -1; at = pdf.indexOf('/Type /Page\n', at + 1)) {
    page += 1;
    const contents = /\/Contents (\d+) 0 R/.exec(pdf.toString('latin1', at, pdf.indexOf('endobj', at)))?.[1];
    const from = objects.get(contents ?? '');
    const end = from === undefined ? -1 : pdf.indexOf('endobj', from);
    if (from !== undefined && end !== -1) drawn.push({ name: `p. ${page}`, from, to: end + 'endobj'.length });
    await breathe();
  }
  return drawn.toSorted((a, b) => a.from - b.from);
}

/** Where each object begins, by its number. */
async function objectsIn(pdf: Buffer): Promise<ReadonlyMap<string, number>> {
  const breathe = takingBreaths();
  const objects = new Map<string, number>();
  for (let at = pdf.indexOf(' 0 obj'); at !== -1; at = pdf.indexOf(' 0 obj', at + 1)) {
    const number = /\n(\d+)$/.exec(pdf.toString('latin1', Math.max(0, at - longestNumber - 1), at))?.[1];
    if (number !== undefined) objects.set(number, at - number.length);
    await breathe();
  }
  return objects;
}

const longestNumber = 10;
