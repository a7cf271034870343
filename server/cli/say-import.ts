import type { ImportPreview } from '../contract/importing.ts';

const mostSaid = 20;

/** What would be stored, in lines for a terminal. */
export function sayPreview(preview: ImportPreview): string {
  const { state, files, problems, counts, badges } = preview;
  const lines = [
    ...files.map(({ name, format, length }) => `${name}  (${format}, ${length} bytes)`),
    ...(state === 'asking' ? [] : [`  ${countsOf(preview)}`]),
    ...badges.map(
      ({ title, issuer, verdict }) =>
        `  badge: ${[title, issuer].filter((part) => part !== '').join(', ')} (signature: ${verdict.signature})`,
    ),
    ...problems
      .slice(0, mostSaid)
      .map(({ file, line, reason, detail }) =>
        [
          `  ! ${file}`,
          line === null ? '' : `, line ${line}`,
          `: ${reason.replaceAll('-', ' ')}`,
          detail === '' ? '' : ` (${detail})`,
        ].join(''),
      ),
    ...(counts.problems > mostSaid ? [`  … ${counts.problems} problems in all`] : []),
    ...(state === 'asking' ? ['This table has to be explained first: open Cairn, it is among the imports.'] : []),
    ...(state === 'failed' ? ['Nothing in it can be used.'] : []),
  ];
  return `${lines.map(tidy).join('\n')}\n`;
}

/** What is stored, in a line. */
export function sayCounts({ state, counts }: ImportPreview): string {
  if (state === 'done') return `Stored ${counts.fresh} Statements and ${counts.documents} documents.\n`;
  if (state === 'failed') return 'Nothing was stored: the file is not the one any more that was looked through.\n';
  return `Stopped after ${counts.fresh} Statements; it can go on: open Cairn, it is among the imports.\n`;
}

function countsOf({ counts }: ImportPreview): string {
  const { statements, fresh, present, different, removed, attachments, documents } = counts;
  const parts = [
    `${statements} Statements: ${fresh} new`,
    present > 0 && `${present} here already`,
    different > 0 && `${different} with the id of another one`,
    removed > 0 && `${removed} deleted before`,
    attachments > 0 && `${attachments} attachments`,
    documents > 0 && `${documents} documents`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** Names from a file must not steer the terminal. */
function tidy(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
