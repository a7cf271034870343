// HTML of which every foreign text is escaped: only what `markup` made is markup, whatever a text looks like.

/** A piece of HTML. A class, so that no text can pose as one. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Part = Html | string | number | undefined | readonly Part[];

/** Markup as it is written, in which everything put in is text, unless it is HTML itself. Undefined is nothing. */
export function markup(literal: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literal.reduce((made, piece, index) => made + markupOf(parts[index - 1]) + piece));
}

/** Markup of which no foreign text is a part, or in which it is escaped already. */
export function trusted(text: string): Html {
  return new Html(text);
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.source;
  if (part === undefined) return '';
  return Array.isArray(part) ? part.map(markupOf).join('') : escapeText(String(part));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
      // HTML has no such signs: halves of one, controls, and what is no sign at all.
      .replace(/\p{Cs}|(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]/gu, '\ufffd')
  );
}

/** Somebody's text within a line: its direction of writing, and signs that turn it, end with it. */
export function foreign(text: string, language: string | null = null): Html {
  // An unmatched one would end the isolation.
  const within = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return language === null || !isTag(language)
    ? markup`<bdi>${within}</bdi>`
    : markup`<bdi lang="${language}">${within}</bdi>`;
}

function isTag(text: string): boolean {
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,6}$/i.test(text);
}

/** Whole paragraphs of somebody's text, with their line breaks. */
export function paragraphs(text: string): Html {
  const said = text.trim();
  return said === '' ? markup`` : markup`<p class="text" dir="auto">${said}</p>`;
}
