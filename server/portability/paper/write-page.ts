// The transcript as one page that needs nothing but itself: to be read on a screen, and to be printed.
import { takingBreaths } from '../../lrs/let-others.ts';
import { canonicalPieces } from './canonical-json.ts';
import type { HeldFiles } from './embed-files.ts';
import { createEmbedder } from './embed-files.ts';
import type { Html } from './html.ts';
import { foreign, markup, paragraphs, trusted } from './html.ts';
import { pageAbout } from './page-about.ts';
import { pageArticle, pageRow } from './page-entry.ts';
import { pageHead, pageOpening } from './page-opening.ts';
import type { PutFile } from './page-files.ts';
import { pageFile } from './page-files.ts';
import type { TranscriptCollection, TranscriptDocument, TranscriptEntry } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from './words/choose-words.ts';
import { choosePaperLanguage } from './words/choose-words.ts';

/** `signedBy`: the DID of the key that the file is going to be signed with. */
export async function* writePage(
  document: TranscriptDocument,
  files: HeldFiles,
  signedBy: string | null,
): AsyncGenerator<string> {
  const language = choosePaperLanguage(document.languages, document.zone);
  const { put } = createEmbedder(files);
  const parts = async function* () {
    yield pageHead(document, language);
    yield pageOpening(document, language);
    yield* document.collection === null
      ? writeYears(document.entries, put, language)
      : writeItems(document.collection, document.entries, put, language);
    yield pageAbout(document, language, signedBy);
    yield* writeFacts(document);
  };
  const breathe = takingBreaths();
  for await (const part of parts()) {
    yield part.source;
    await breathe();
  }
}

async function* writeYears(
  entries: readonly TranscriptEntry[],
  put: PutFile,
  language: PaperLanguage,
): AsyncGenerator<Html> {
  const { words, formats } = language;
  if (entries.length === 0) yield markup`<p>${words.nothing}</p>`;
  let year: string | undefined;
  for (const entry of entries) {
    const ofEntry = formats.year(entry.lastAt);
    if (ofEntry !== year) {
      yield markup`${year === undefined ? undefined : tableEnd}${tableStart(ofEntry, words)}`;
      year = ofEntry;
    }
    yield await pageRow(entry, put, language, ofEntry);
  }
  if (year !== undefined) yield tableEnd;
}

function tableStart(year: string, words: PaperLanguage['words']): Html {
  const heads = [words.what, words.result, words.when, words.source];
  // Who sees columns as blocks still is told that they are a table's.
  return markup`<h2>${year}</h2>
<table role="table">
<caption>${words.inYear(year)}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => markup`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
`;
}

const tableEnd = markup`</tbody>
</table>
`;

async function* writeItems(
  { text, items }: TranscriptCollection,
  entries: readonly TranscriptEntry[],
  put: PutFile,
  language: PaperLanguage,
): AsyncGenerator<Html> {
  const { words } = language;
  const known = new Map(entries.map((entry) => [entry.activity, entry]));
  // Without a heading of the learner's above them they stand right below the title.
  let level: 2 | 3 = 2;
  yield paragraphs(text);
  if (items.length === 0) yield markup`<p>${words.nothing}</p>`;
  for (const item of items) {
    if (item.kind === 'heading') {
      level = 3;
      yield markup`<h2>${foreign(item.note)}</h2>`;
      continue;
    }
    if (item.kind === 'file') {
      const file = await pageFile(item.file, put, language);
      yield markup`<div class="item">${paragraphs(item.note)}<ul class="files"><li>${file}</li></ul></div>
`;
      continue;
    }
    const entry = known.get(item.activity);
    if (entry === undefined) continue;
    yield await pageArticle(entry, { note: item.note, level }, put, language);
  }
}

/** The same for programs, with the fingerprint. No sign of it can end the element. */
function* writeFacts(document: TranscriptDocument): Generator<Html> {
  yield markup`<script type="application/json" id="transcript">`;
  for (const piece of canonicalPieces(document)) {
    yield trusted(
      piece.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
  }
  yield markup`</script>
</body>
</html>
`;
}
