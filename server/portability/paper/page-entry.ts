import type { Html } from './html.ts';
import { foreign, markup, paragraphs } from './html.ts';
import type { PutFile } from './page-files.ts';
import { pageEvidence } from './page-files.ts';
import { sayFacts, sayScore, sayStanding } from './say-result.ts';
import type { TranscriptEntry, TranscriptIssuer, TranscriptPart } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from './words/choose-words.ts';

/** In a row as many parts are named as a reader takes in at a glance. */
const partsNamed = 6;

/** One experience as a row of a table. */
export async function pageRow(
  entry: TranscriptEntry,
  put: PutFile,
  language: PaperLanguage,
  year: string,
): Promise<Html> {
  const { formats } = language;
  const [first, last] = [formats.dayOf(entry.firstAt), formats.dayOf(entry.lastAt)];
  const evidence = await pageEvidence(entry, put, language);
  return markup`<tr role="row">
<th scope="row" role="rowheader"><span class="title">${pageTitle(entry)}</span>${pageKind(entry, language)}${pageParts(entry, partsNamed, language)}${evidence}</th>
<td role="cell" class="result">${pageResult(entry, language)}</td>
<td role="cell" class="when"><time datetime="${first === last ? last : `${first}/${last}`}">${formats.days(entry.firstAt, entry.lastAt, year)}</time></td>
<td role="cell">${pageSources(entry, language)}</td>
</tr>
`;
}

/** One experience of a collection, with what the learner says about it. */
export async function pageArticle(
  entry: TranscriptEntry,
  { note, level }: { readonly note: string; readonly level: 2 | 3 },
  put: PutFile,
  language: PaperLanguage,
): Promise<Html> {
  const { words, formats } = language;
  const title = pageTitle(entry);
  const facts = [
    [words.result, pageResult(entry, language)],
    [words.when, formats.days(entry.firstAt, entry.lastAt)],
    [words.source, pageSources(entry, language)],
  ] as const;
  return markup`<article class="item">
${level === 2 ? markup`<h2>${title}</h2>` : markup`<h3>${title}</h3>`}
${pageKind(entry, language)}
${paragraphs(note)}
<dl class="facts">${facts.map(([name, fact]) => markup`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>
${pageParts(entry, entry.parts.length, language)}
${await pageEvidence(entry, put, language)}
</article>
`;
}

function pageTitle({ title, titleLanguage, activity }: TranscriptEntry): Html {
  return foreign(title.trim() === '' ? activity : title, titleLanguage);
}

function pageKind({ kind, within, activity }: TranscriptEntry, { words }: PaperLanguage): Html {
  const outermost = within.filter((one) => one.activity !== activity).slice(0, 2);
  const inside = outermost.map(({ title }) => markup` ${words.within} ${foreign(title)}`);
  return markup`<span class="minor">${words.kinds[kind]}${inside}</span>`;
}

function pageResult(entry: TranscriptEntry, language: PaperLanguage): Html {
  const facts = sayFacts(entry, language).map((fact) => markup`<span class="minor">${fact}</span>`);
  return markup`<span class="standing">${foreign(sayStanding(entry.standing, language))}</span>${facts}`;
}

function pageSources({ issuers, recordedByMe, isSample, isSigned }: TranscriptEntry, { words }: PaperLanguage): Html {
  const named = issuers.map(
    (issuer) =>
      markup`<span class="by">${words.vouchedAs[issuer.as]} ${foreign(issuer.name)}${verdict(issuer, words)}</span>`,
  );
  return markup`${named}${isSigned ? markup`<span class="minor">${words.withSignature}</span>` : undefined}${
    recordedByMe ? markup`<span class="by mine">${words.recordedByMe}</span>` : undefined
  }${isSample ? markup`<span class="by warning">${words.sample}</span>` : undefined}`;
}

function verdict({ signature }: TranscriptIssuer, words: PaperLanguage['words']): Html | undefined {
  if (signature === null) return undefined;
  const look = signature === 'changed' ? 'minor warning' : 'minor';
  return markup`<span class="${look}">${words.signatures[signature]}</span>`;
}

function pageParts({ parts, partCount }: TranscriptEntry, named: number, language: PaperLanguage): Html {
  if (partCount === 0) return markup``;
  const { words } = language;
  const shown = parts.slice(0, named);
  const rest = partCount - shown.length;
  const list = shown.map((part, index) => markup`${index > 0 ? '; ' : ' '}${pagePart(part, language)}`);
  return markup`<p class="parts">${words.parts(partCount)}${list}${rest > 0 ? ` ${words.moreParts(rest)}` : undefined}</p>`;
}

function pagePart({ title, standing, bestScore }: TranscriptPart, language: PaperLanguage): Html {
  const facts = [sayStanding(standing, language), sayScore(bestScore, language)].filter((fact) => fact !== undefined);
  return markup`${foreign(title)} (${foreign(facts.join(', '))})`;
}
