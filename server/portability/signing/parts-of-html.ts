import { takingBreaths } from '../../lrs/let-others.ts';
import type { NamedPart } from './seal-file.ts';

const longestName = 120;
/** Octets that are looked at in one go. */
const slice = 1024 * 1024;
const longestTag = '<script>'.length;
/** Octets of a part in which its name is looked for. */
const longestBeginning = 4096;

/** A page in parts, from each heading and each row of a table up to the next, under its first words. */
export async function partsOfHtml(html: Buffer): Promise<NamedPart[]> {
  const starts = await startsIn(html);
  const breathe = takingBreaths();
  const parts: NamedPart[] = [];
  for (const [part, from] of starts.entries()) {
    const to = starts[part + 1] ?? html.length;
    parts.push({ name: nameOf(html.subarray(from, Math.min(to, from + longestBeginning))), length: to - from });
    await breathe();
  }
  return parts;
}

async function startsIn(html: Buffer): Promise<number[]> {
  const breathe = takingBreaths();
  const starts = [0];
  for (let at = 0; at < html.length; at += slice) {
    // One character for each octet, so that places in the text are places in the file.
    const text = html.toString('latin1', at, at + slice + longestTag - 1);
    for (const { index } of text.matchAll(/<(?:h[1-6]|tr|script)[\s>]/gi)) if (index < slice) starts.push(at + index);
    await breathe();
  }
  return starts;
}

function nameOf(part: Buffer): string {
  const text = part.toString('utf8');
  const [, tag = ''] = /^<(h[1-6]|tr)[\s>]/i.exec(text) ?? [];
  // A row begins with what it is about, and goes on with facts.
  const beginning = tag === '' ? '' : text.split(tag === 'tr' ? /<\/(?:span|th|td)>/i : /<\/h[1-6]>/i)[0];
  const words = (beginning ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, characterOf)
    .replace(/\s+/g, ' ');
  return [...words.trim()].slice(0, longestName).join('') || 'HTML';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function characterOf(whole: string, name: string): string {
  const hexadecimal = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? whole);
}
