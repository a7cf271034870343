/** The page of the trouble window: one document without script, whose choices are links that the shell catches. */
import { createHash } from 'node:crypto';
import type { ProfileName } from '../server/config.ts';
import { paper } from './paper.ts';
import type { ShellLanguage, TroubleFacts } from './shell-words.ts';
import { shellWords } from './shell-words.ts';
import type { Trouble, TroubleChoice } from './trouble.ts';

// A name that never resolves (RFC 2606), should the shell ever fail to catch a link.
const choiceBase = 'https://trouble.invalid/';

const choices = ['try-again', 'show-data-folder', 'quit'] as const;
const openBase = `${choiceBase}open/`;

const style = `
:root { color-scheme: light dark; font: 0.9375rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
body { margin: 0; padding: 2rem; color: #29261f; background: ${paper.light}; }
h1 { margin: 0 0 0.75rem; font-size: 1.375rem; line-height: 1.3; }
p { margin: 0 0 0.75rem; max-width: 62ch; overflow-wrap: anywhere; }
.details { padding: 0.625rem 0.75rem; border: 1px solid #e3ddd1; border-radius: 0.5rem; color: #655f54; background: #fdfcf9; font-size: 0.8125rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.5rem; }
a { padding: 0.5rem 1rem; border: 1px solid #c4bcad; border-radius: 0.5rem; color: inherit; background: #ffffff; text-decoration: none; }
a:first-child { border-color: #226a5b; color: #ffffff; background: #226a5b; }
a:focus-visible { outline: 3px solid #226a5b; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { color: #ece8df; background: ${paper.dark}; }
  .details { border-color: #36332c; color: #aba497; background: #21201c; }
  a { border-color: #575246; background: #2a2823; }
  a:first-child { border-color: #79c4ae; color: #10211c; background: #79c4ae; }
  a:focus-visible { outline-color: #93d6c2; }
}
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The document, as an address that can be loaded without a file or a server. */
export function troublePageAddress(trouble: Trouble, facts: TroubleFacts, language: ShellLanguage): string {
  return `data:text/html;charset=utf-8,${encodeURIComponent(troublePage(trouble, facts, language))}`;
}

export function troublePage(
  { kind, detail, others = [] }: Trouble,
  facts: TroubleFacts,
  language: ShellLanguage,
): string {
  const words = shellWords[language];
  const { title, happened, next } = words.trouble[kind](facts);
  const linkTo = (choice: (typeof choices)[number]) => link(`${choiceBase}${choice}`, words.choices[choice]);
  // There is no folder to show of a record that is not there.
  const between = kind === 'data-folder-missing' ? others.map(linkToProfile) : [linkTo('show-data-folder')];
  const links = [linkTo('try-again'), ...between, linkTo('quit')];

  function linkToProfile({ id, name }: ProfileName): string {
    return link(`${openBase}${encodeURIComponent(id)}`, words.openProfile(name));
  }
  const details = detail
    ? `<p class="details">${escapeHtml(words.details)}: <span lang="en">${escapeHtml(detail)}</span></p>`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(happened)}</p>
<p>${escapeHtml(next)}</p>
${details}
<nav>${links.join('')}</nav>
</main>
</body>
</html>`;
}

/** The choice that a link of the page stands for. */
export function findTroubleChoice(address: string): TroubleChoice | undefined {
  if (address.startsWith(openBase)) return { openProfile: decodeURIComponent(address.slice(openBase.length)) };
  return choices.find((choice) => address === `${choiceBase}${choice}`);
}

/** The first one of the page is where the keyboard begins. */
function link(address: string, label: string): string {
  const isFirst = address === `${choiceBase}${choices[0]}`;
  return `<a href="${address}"${isFirst ? ' autofocus' : ''}>${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
