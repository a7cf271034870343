import type { EmbeddedFile } from './embed-files.ts';
import type { Html } from './html.ts';
import { foreign, markup } from './html.ts';
import type { TranscriptEntry, TranscriptFile } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from './words/choose-words.ts';

/** Puts a file into the page, once. */
export type PutFile = (file: TranscriptFile) => Promise<EmbeddedFile | { readonly kind: 'again' }>;

/** What shows that an experience was as it is told: pictures, files, and links that nobody follows unasked. */
export async function pageEvidence(entry: TranscriptEntry, put: PutFile, language: PaperLanguage): Promise<Html> {
  const items: Html[] = [];
  const told = new Set<string>();
  for (const one of entry.evidence) {
    const key = one.kind === 'file' ? one.sha2 : one.address;
    if (told.has(key)) continue;
    told.add(key);
    items.push(markup`<li>${one.kind === 'file' ? await pageFile(one, put, language) : pageLink(one.address)}</li>`);
  }
  if (items.length === 0) return markup``;
  return markup`<ul class="files" aria-label="${language.words.evidence}">${items}</ul>`;
}

function pageLink(address: string): Html {
  return !/^https?:\/\/[^\s/]/i.test(address)
    ? foreign(address)
    : markup`<a href="${address}" rel="noreferrer noopener external nofollow">${foreign(shorten(address))}</a>`;
}

/** One file: shown where it is a picture, else to be saved. */
export async function pageFile(file: TranscriptFile, put: PutFile, { words, formats }: PaperLanguage): Promise<Html> {
  const embedded = await put(file);
  const name = file.name.trim() === '' ? words.unnamedFile : shorten(file.name);
  const size = markup`<span class="minor">${formats.size(file.length)} · ${words.fileHash(file.sha2)}</span>`;
  switch (embedded.kind) {
    case 'picture':
      return markup`<img src="${embedded.address}" width="${embedded.width}" height="${embedded.height}" alt="${name}">${foreign(name)} ${size}`;
    case 'download':
      return markup`<a href="${embedded.address}" download="${visible(name)}">${foreign(name)}</a> ${size}`;
    case 'again':
      return markup`${foreign(name)} ${size}`;
    case 'left-out':
      return markup`${foreign(name)} (${words.leftOut[embedded.reason]}) ${size}`;
  }
}

/** Without signs that turn the direction of writing: the ending of the name stays at its end. */
function visible(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

const longest = 160;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
