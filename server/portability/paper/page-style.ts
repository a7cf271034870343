/** The look of a transcript: a quiet sheet of paper, on a screen by day and by night, and printed. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --text: #29261f; --muted: #655f54; --line: #ddd6c9; --strong: #b5ac9b;
  --accent: #315e31; --soft: #edf2e6; --warning: #7b5200;
  --serif: 'Iowan Old Style', 'Charter', 'Sitka Text', Cambria, 'Source Serif 4', 'Noto Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1c18; --text: #ece8df; --muted: #b3ac9f; --line: #3b372f; --strong: #655f53;
    --accent: #9dc88c; --soft: #2a3124; --warning: #e8c272; }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); background: var(--paper); color: var(--text); }
body { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2.125rem; margin: 0.75rem 0 0; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.125rem; margin: 0; }
p { margin: 0.5rem 0; }
a { color: var(--accent); }
a:focus-visible { outline: 0.125rem solid var(--accent); outline-offset: 0.125rem; }
.brand { display: flex; align-items: center; gap: 0.5rem; margin: 0; color: var(--muted); font-size: 0.875rem; }
.brand svg { width: 1.75rem; height: 1.75rem; }
.holder { font: 1.25rem/1.4 var(--serif); margin: 0.25rem 0 0; }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 1.5rem 0 0; padding: 0.875rem 0;
  border-block: 1px solid var(--line); }
.facts dt { color: var(--muted); font-size: 0.8125rem; }
.facts dd { margin: 0; }
.lead { color: var(--muted); font-size: 0.875rem; max-width: 46rem; }
.text { white-space: pre-line; max-width: 42rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
caption { text-align: start; color: var(--muted); font-size: 0.8125rem; padding-bottom: 0.5rem; }
th, td { padding: 0.625rem 1rem 0.625rem 0; text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; font-weight: 400; padding-block: 0 0.375rem;
  border-bottom: 1px solid var(--strong); }
tbody tr { border-bottom: 1px solid var(--line); break-inside: avoid; }
tbody th { font-weight: 400; width: 44%; }
.result { width: 21%; }
.when { width: 15%; }
.title { font-weight: 600; }
.minor { display: block; color: var(--muted); font-size: 0.8125rem; }
.standing { font-weight: 600; }
.standing::first-letter { text-transform: uppercase; }
.standing { display: block; }
.by { display: block; }
.mine { color: var(--muted); }
.warning { color: var(--warning); }
ul { margin: 0.375rem 0 0; padding: 0; list-style: none; }
.parts { color: var(--muted); font-size: 0.8125rem; margin: 0.25rem 0 0; }
.parts, .files { max-width: 42rem; }
.files li { margin: 0.375rem 0 0; font-size: 0.8125rem; }
.files img { display: block; max-width: min(100%, 16rem); max-height: 12rem; width: auto; height: auto;
  border: 1px solid var(--line); border-radius: 0.25rem; margin-bottom: 0.25rem; background: #fff; }
.item { padding: 1.25rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.item h2, .item h3 { font-size: 1.125rem; margin: 0; }
.item .facts { border: 0; margin: 0.5rem 0 0; padding: 0; gap: 0.5rem 2rem; font-size: 0.875rem; }
.item .files img { max-width: min(100%, 32rem); max-height: 24rem; }
.about { margin-top: 3.5rem; padding-top: 0.25rem; border-top: 1px solid var(--strong); font-size: 0.8125rem; }
.about h2 { font-size: 1.125rem; margin-top: 1.25rem; }
.about dl { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: 0.625rem 1.5rem; }
.about dt { font-weight: 600; }
.about dd { margin: 0; max-width: 42rem; }
code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 0.92em; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td, caption, .result, .when { display: block; width: auto; }
  tbody tr { padding: 0.75rem 0; }
  tbody th, td { padding: 0.125rem 0; }
  .about dl { grid-template-columns: minmax(0, 1fr); gap: 0.125rem; }
  .about dd { margin-bottom: 0.625rem; }
}
@page { margin: 17mm 16mm 19mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --text: #1d1b16; --muted: #57524a; --line: #d8d2c6; --strong: #9b9384;
    --accent: #2b522b; --soft: #edf2e6; --warning: #6b4700; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 21pt; }
  h2 { font-size: 14pt; margin-top: 1.75rem; }
  h2 + table, caption { break-before: avoid; }
  caption, thead { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  .files img { max-width: 62mm; max-height: 46mm; }
  .item .files img { max-width: 120mm; max-height: 90mm; }
  .about { break-inside: avoid; }
}
`;
