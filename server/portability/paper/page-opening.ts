import { createHash } from 'node:crypto';
import type { Html } from './html.ts';
import { foreign, markup, trusted } from './html.ts';
import { pageStyle } from './page-style.ts';
import type { TranscriptDocument } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from './words/choose-words.ts';

/** Nothing runs, nothing is fetched, and only this style applies. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function pageHead(document: TranscriptDocument, { tag, words }: PaperLanguage): Html {
  return markup`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(pagePolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${titleOf(document, words)}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
`;
}

/** Whose it is, of which time, and how much it holds. */
export function pageOpening(document: TranscriptDocument, { words, formats }: PaperLanguage): Html {
  const { holder, collection, entries, madeAt } = document;
  const times = entries.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]).sort();
  const vouched = entries.filter(({ issuers }) => issuers.length > 0).length;
  const first = times[0];
  const last = times.at(-1);
  const facts: readonly (readonly [string, Html | string] | undefined)[] = [
    [words.madeOn, markup`<time datetime="${madeAt}">${formats.longDay(madeAt)}</time>`],
    first === undefined || last === undefined ? undefined : [words.covers, formats.days(first, last)],
    [words.holds, [words.experiences(entries.length), ...(vouched > 0 ? [words.vouchedFor(vouched)] : [])].join(', ')],
  ];
  const told = facts.filter((fact) => fact !== undefined);
  return markup`<header>
<p class="brand">${mark}${words.tagline}</p>
<h1>${collection === null ? words.title : foreign(collection.name)}</h1>
${holder.name === '' ? undefined : markup`<p class="holder">${foreign(holder.name)}</p>`}
<dl class="facts">${told.map(([name, fact]) => markup`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>
<p class="lead">${words.lead}</p>
</header>
<main>
`;
}

function titleOf({ holder, collection }: TranscriptDocument, words: PaperLanguage['words']): string {
  const title = holder.name === '' ? words.title : words.titleOf(holder.name);
  return collection === null ? title : `${collection.name} – ${title}`;
}

const mark = markup`<svg viewBox="0 0 32 32" aria-hidden="true">
  <path fill="#8f887a" d="M3.5 25.5c0-3.4 5-5 12.6-5s12.4 1.6 12.4 5-4.4 4.5-12.4 4.5S3.5 28.9 3.5 25.5Z" />
  <path fill="#6d8a5f" d="M7 16c.2-3 4-4.4 9.4-4.4S25.3 13 25.2 16s-3.7 3.9-9.2 3.9S6.8 19 7 16Z" />
  <path fill="#3f7340" d="M11.2 6.7c.3-2.9 2.2-4.5 5-4.5s4.8 1.7 4.8 4.5-1.9 4.3-4.9 4.3-5.2-1.5-4.9-4.3Z" />
</svg>`;
