// A badge baked into an SVG picture: an element of Open Badges holds it, as an attribute or as its text.
import { SaxesParser } from 'saxes';

const namespaces: ReadonlySet<string> = new Set(['https://purl.imsglobal.org/ob/v3p0', 'http://openbadges.org']);
const elements: ReadonlySet<string> = new Set(['credential', 'assertion']);
/** Elements in each other. Each looks through all around it for what its prefix means. */
const deepest = 500;
/** Characters that are read before it is looked how deep they lie. */
const slice = 4096;

/**
 * What is baked into a picture: JSON, a JWS, or the address of either; undefined without.
 *
 * Entities and document types are not followed: what is there before the first thing that is wrong counts.
 */
export function readSvgCredential(svg: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let found: string | undefined;
  let text: string | undefined;
  let hasFailed = false;
  let depth = 0;
  parser.on('error', () => {
    hasFailed = true;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (found !== undefined || hasFailed || !namespaces.has(uri) || !elements.has(local)) return;
    const verify = attributes['verify']?.value.trim();
    text = '';
    if (verify) found = verify;
  });
  parser.on('text', (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on('cdata', (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    if (text === undefined || !namespaces.has(uri) || !elements.has(local)) return;
    // OB 2.0: a hosted badge has its address in `verify`, and all of it as text.
    const whole = text.trim();
    if (whole !== '' && !hasFailed && (found === undefined || !isToken(found))) found = whole;
    text = undefined;
  });
  const isTooDeep = () => depth > deepest;
  for (let at = 0; at < svg.length && !isTooDeep(); at += slice) parser.write(svg.slice(at, at + slice));
  parser.close();
  return found;
}

function isToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
